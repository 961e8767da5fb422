# LSP knows no batches.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> [{"jsonrpc":"2.0","id":2,"method":"shutdown"}]
<-- {"id":null,"error":{"code":-32600}}
--> []
<-- {"id":null,"error":{"code":-32600}}
