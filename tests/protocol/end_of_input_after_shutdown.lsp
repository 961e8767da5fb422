--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":2,"method":"shutdown"}
<-- {"id":2,"result":null}
eof
exit 0
