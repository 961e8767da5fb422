# An unknown request is answered, an unknown notification is not.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":2,"method":"textDocument/completion","params":{}}
<-- {"id":2,"error":{"code":-32601,"message":"...textDocument/completion..."}}
--> {"id":3,"method":"$/unknown"}
<-- {"id":3,"error":{"code":-32601}}
--> {"method":"$/setTrace","params":{"value":"off"}}
--> {"method":"workspace/didChangeConfiguration","params":{"settings":{}}}
--> {"method":"no/such","params":[1,2]}
sync
