# Bytes that are no UTF-8, and half a surrogate pair, become U+FFFD.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
body "{\"jsonrpc\":\"2.0\",\"id\":\"\xFF\xC3\",\"method\":\"no/s\"}"
<-- {"id":"��","error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":"\ud83d","method":"no/such"}
<-- {"id":"�","error":{"code":-32601}}
body "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.treaty\",\"languageId\":\"treaty\",\"version\":1,\"text\":\"Article 1\\n\\n\xF0\x9F\x98 \xC3 \\ud83d Each Party shall empower its competent authorities to search a computer.\"}}}"
<-- {"method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"range":{"start":{"line":2,"character":23}}}]}}
