# A client that cannot introduce itself is not let in; odd capabilities are as good as none.
--> {"id":1,"method":"initialize"}
<-- {"id":1,"error":{"code":-32602}}
--> {"id":2,"method":"initialize","params":{"capabilities":{"general":7,"textDocument":{"hover":{"contentFormat":"markdown"},"publishDiagnostics":[]},"workspace":null}}}
<-- {"id":2,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
