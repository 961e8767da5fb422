--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":2,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":2,"error":{"code":-32600}}
