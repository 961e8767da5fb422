pooled
# The end answers what still waits.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
--> {"id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.treaty"}}}
--> {"id":3,"method":"shutdown"}
<-- {"id":3,"result":null}
--> {"method":"exit"}
<-- {"id":2,"error":{"code":-32800}}
exit 0
run
