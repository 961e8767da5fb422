pooled
# A request that waits can be cancelled; one that was answered, or never asked, cannot.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
--> {"id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.treaty"}}}
--> {"id":"x","method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.treaty"},"position":{"line":0,"character":0}}}
--> {"method":"$/cancelRequest","params":{"id":"x"}}
<-- {"id":"x","error":{"code":-32800}}
--> {"method":"$/cancelRequest","params":{"id":"x"}}
--> {"method":"$/cancelRequest","params":{"id":77}}
sync
run
<-- {"method":"textDocument/publishDiagnostics"}
<-- {"id":2,"result":"..."}
--> {"method":"$/cancelRequest","params":{"id":2}}
sync
