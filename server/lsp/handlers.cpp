#include "server/lsp/handlers.h"

#include "server/features/hover.h"
#include "server/features/symbols.h"
#include "server/lsp/convert.h"
#include "server/lsp/results.h"
#include "server/lsp/uri.h"

#include <memory>
#include <utility>

namespace proviso::lsp {
namespace {

// Answers with what `result` makes of the judgement of a text: at once, or when it is there. null without one.
void answer_when_judged(Session& session, const std::string& uri, Reply reply,
                        std::function<std::string(const Judgement&)> result) {
  auto waiting = std::make_shared<Reply>(std::move(reply));
  session.when_judged(uri, [waiting, result = std::move(result)](const std::shared_ptr<const Judgement>& judgement) {
    if (waiting->wanted()) waiting->result(judgement ? result(*judgement) : "null");
  });
}

void did_open(const Desk& desk, DidOpenParams params) {
  desk.session.open(params.uri, path_of(params.uri), params.version, std::move(params.text));
}

void did_change(const Desk& desk, DidChangeParams params) {
  const bool open = desk.session.change(params.uri, params.version, [&](Buffer& buffer) {
    for (ContentChange& change : params.changes) {
      if (change.range) {
        buffer.replace(span(buffer, *change.range, desk.client.encoding), change.text);
      } else {
        buffer.assign(std::move(change.text));
      }
    }
  });
  if (!open) desk.log("textDocument/didChange names a text that is not open");
}

void did_save(const Desk& desk, NoParams) { desk.session.reload(); }

void did_change_watched_files(const Desk& desk, NoParams) { desk.session.reload(); }

void did_close(const Desk& desk, TextDocumentParams params) { desk.session.close(params.uri); }

void hovered(const Desk& desk, HoverParams params, Reply reply) {
  const auto result = [&client = desk.client, position = params.position](const Judgement& judgement) {
    const Source& source = *judgement.document->source;
    return hover_result(hover(judgement, source.offset(position, client.encoding)), source, client);
  };
  answer_when_judged(desk.session, params.uri, std::move(reply), result);
}

void document_symbol(const Desk& desk, TextDocumentParams params, Reply reply) {
  const auto result = [&client = desk.client, uri = params.uri](const Judgement& judgement) {
    const Document& document = *judgement.document;
    return symbols_result(symbols(document), uri, *document.source, client);
  };
  answer_when_judged(desk.session, params.uri, std::move(reply), result);
}

void report(const Desk& desk, TextDocumentParams params, Reply reply) {
  const auto result = [&desk, path = path_of(params.uri)](const Judgement& judgement) {
    return desk.report(judgement, path);
  };
  answer_when_judged(desk.session, params.uri, std::move(reply), result);
}

}  // namespace

void add_handlers(Dispatcher& dispatcher, const Desk& desk) {
  const auto request = [&]<class P>(const char* method, void (*handler)(const Desk&, P, Reply)) {
    dispatcher.on_request<P>(
        method, [&desk, handler](P params, Reply reply) { handler(desk, std::move(params), std::move(reply)); });
  };
  const auto notification = [&]<class P>(const char* method, void (*handler)(const Desk&, P)) {
    dispatcher.on_notification<P>(method, [&desk, handler](P params) { handler(desk, std::move(params)); });
  };
  notification("textDocument/didOpen", did_open);
  notification("textDocument/didChange", did_change);
  notification("textDocument/didSave", did_save);
  notification("textDocument/didClose", did_close);
  notification("workspace/didChangeWatchedFiles", did_change_watched_files);
  request("textDocument/hover", hovered);
  request("textDocument/documentSymbol", document_symbol);
  if (desk.report) request("proviso/report", report);
}

}  // namespace proviso::lsp
