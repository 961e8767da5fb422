# The whole of a session: what the server offers, one text, the end.
--> {"id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}
<-- {"id":1,"result":{"serverInfo":{"name":"proviso","version":"..."},"capabilities":{"positionEncoding":"utf-16",
    "textDocumentSync":{"openClose":true,"change":2,"save":true},"hoverProvider":true,"documentSymbolProvider":true}}}
--> {"method":"initialized","params":{}}
sync
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
<-- {"method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.treaty","version":1,"diagnostics":[
    {"range":{"start":{"line":2,"character":"..."},"end":{"line":2,"character":"..."}},"severity":2,"code":"...","source":"proviso",
     "message":"Article 1 ...search...","codeDescription":"absent","relatedInformation":"absent","tags":"absent"}]}}
--> {"method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a.treaty"}}}
<-- {"method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.treaty","version":"absent","diagnostics":[]}}
--> {"id":2,"method":"shutdown"}
<-- {"id":2,"result":null}
--> {"method":"exit"}
exit 0
