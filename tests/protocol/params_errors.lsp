# Params of the wrong type are an error of the request; of a notification, a line in the client's log.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":2,"method":"textDocument/hover"}
<-- {"id":2,"error":{"code":-32602,"message":"params must be an object"}}
--> {"id":3,"method":"textDocument/hover","params":[1]}
<-- {"id":3,"error":{"code":-32602}}
--> {"id":4,"method":"textDocument/hover","params":{"textDocument":{"uri":7},"position":{"line":0,"character":0}}}
<-- {"id":4,"error":{"code":-32602,"message":"textDocument.uri must be a string"}}
--> {"id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.treaty"},"position":{"line":"0","character":0}}}
<-- {"id":5,"error":{"code":-32602,"message":"position.line must be a number"}}
--> {"id":6,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.treaty"}}}
<-- {"id":6,"error":{"code":-32602}}
--> {"id":7,"method":"textDocument/documentSymbol","params":{"textDocument":"file:///a.treaty"}}
<-- {"id":7,"error":{"code":-32602}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","version":1}}}
<-- {"method":"window/logMessage","params":{"type":1,"message":"textDocument/didOpen was not understood: textDocument.text must be a string"}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":1},"contentChanges":{}}}
<-- {"method":"window/logMessage"}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":1},"contentChanges":[7]}}
<-- {"method":"window/logMessage"}
--> {"method":"textDocument/didClose"}
<-- {"method":"window/logMessage"}
--> {"method":"$/cancelRequest","params":{"id":{}}}
<-- {"method":"window/logMessage"}
