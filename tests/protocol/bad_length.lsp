# Lengths that are wrong cost at most the message they stand before.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
raw "Content-Length: abc\r\n\r\n"
<-- {"id":null,"error":{"code":-32700}}
--> {"id":2,"method":"no/such"}
<-- {"id":2,"error":{"code":-32601}}
raw "Content-Length: -5\r\n\r\n{}"
<-- {"id":null,"error":{"code":-32700}}
--> {"id":3,"method":"no/such"}
<-- {"id":3,"error":{"code":-32601}}
# Larger than a message may be, and larger than any number.
raw "Content-Length: 99999999999\r\n\r\n{}"
<-- {"id":null,"error":{"code":-32700}}
raw "Content-Length: 99999999999999999999999999\r\n\r\n{}"
<-- {"id":null,"error":{"code":-32700}}
--> {"id":4,"method":"no/such"}
<-- {"id":4,"error":{"code":-32601}}
# Too small: what is left of the body stands before the next header.
raw "Content-Length: 10\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"no/such\"}"
<-- {"id":null,"error":{"code":-32700}}
--> {"id":6,"method":"no/such"}
<-- {"id":6,"error":{"code":-32601}}
# Too large: the next message is found inside it.
raw "Content-Length: 60\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"no/such\"}"
--> {"id":8,"method":"no/such"}
<-- {"id":null,"error":{"code":-32700}}
<-- {"id":8,"error":{"code":-32601}}
# No length at all.
raw "Content-Type: text/plain\r\n\r\n{}"
<-- {"id":null,"error":{"code":-32700}}
--> {"id":9,"method":"no/such"}
<-- {"id":9,"error":{"code":-32601}}
