pooled
# What became obsolete is never published; a request waits for the text as it is.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
sync
--> {"id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.treaty"}}}
sync
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":2},"contentChanges":[{"text":"Article 7\n\n1. One.\n\n2. Two.\n"}]}}
sync
run
<-- {"method":"textDocument/publishDiagnostics","params":{"version":2,"diagnostics":[]}}
<-- {"id":2,"result":[{"name":"Article 7"},{"name":"7(1) One."},{"name":"7(2) Two."}]}
sync
