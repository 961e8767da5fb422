# An answer carries the id of its request, of whatever type.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"id":"a \"quoted\" id","method":"no/such"}
<-- {"id":"a \"quoted\" id","error":{"code":-32601}}
--> {"id":"","method":"no/such"}
<-- {"id":"","error":{"code":-32601}}
--> {"id":-3,"method":"no/such"}
<-- {"id":-3,"error":{"code":-32601}}
--> {"id":1.5,"method":"no/such"}
<-- {"id":1.5,"error":{"code":-32601}}
--> {"id":12345678901234567890123,"method":"no/such"}
<-- {"id":12345678901234567890123,"error":{"code":-32601}}
--> {"id":null,"method":"no/such"}
<-- {"id":null,"error":{"code":-32601}}
--> {"id":2,"result":null}
--> {"id":3,"error":{"code":1,"message":"no"}}
sync
