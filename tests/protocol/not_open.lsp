# What is said of a text that is not open changes nothing; requests about it have no result.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///b.treaty","version":2},"contentChanges":[{"text":"power"}]}}
<-- {"method":"window/logMessage","params":{"type":2,"message":"...not open"}}
--> {"method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///b.treaty"}}}
--> {"method":"textDocument/didSave","params":{"textDocument":{"uri":"file:///b.treaty"}}}
sync
--> {"id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///b.treaty"},"position":{"line":0,"character":0}}}
<-- {"id":2,"result":null}
--> {"id":3,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///b.treaty"}}}
<-- {"id":3,"result":null}
