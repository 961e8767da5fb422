#include "server/lsp/loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <utility>

namespace proviso::lsp {

struct Loop::Asio {
  // One thread runs the context; the pool and readers only post to it.
  boost::asio::io_context context{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard{context.get_executor()};
  boost::asio::thread_pool pool{1};
};

Loop::Loop() : asio_(std::make_unique<Asio>()) {}

Loop::~Loop() {
  asio_->pool.stop();
  asio_->pool.join();
}

void Loop::post(Task task) { boost::asio::post(asio_->context, std::move(task)); }

void Loop::work(Task task) { boost::asio::post(asio_->pool, std::move(task)); }

void Loop::run() { asio_->context.run(); }

void Loop::stop() { asio_->context.stop(); }

}  // namespace proviso::lsp
