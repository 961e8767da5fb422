# Headers as other clients write them.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
raw "content-length:   44  \r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\"} "
<-- {"id":2,"error":{"code":-32601}}
raw "Content-Length: 43\n\n{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such\"}"
<-- {"id":3,"error":{"code":-32601}}
raw "noise before a header Content-Length: 43\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"no/such\"}"
<-- {"id":4,"error":{"code":-32601}}
