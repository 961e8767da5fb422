--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":2,"method":"shutdown"}
<-- {"id":2,"result":null}
--> {"id":3,"method":"shutdown"}
<-- {"id":3,"error":{"code":-32600}}
--> {"id":4,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.treaty"}}}
<-- {"id":4,"error":{"code":-32600}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
sync
--> {"method":"exit"}
exit 0
