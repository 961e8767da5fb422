# A client that dies ends the server.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
eof
exit 1
