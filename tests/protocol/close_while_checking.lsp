pooled
# After a close nothing is published but the empty list, and whoever waits is answered.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
--> {"id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.treaty"}}}
sync
--> {"method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a.treaty"}}}
<-- {"id":2,"result":null}
<-- {"method":"textDocument/publishDiagnostics","params":{"diagnostics":[]}}
run
sync
