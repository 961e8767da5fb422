# Requests are answered with an error, notifications are dropped.
--> {"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.treaty"},"position":{"line":0,"character":0}}}
<-- {"id":1,"error":{"code":-32002,"message":"..."}}
--> {"id":2,"method":"no/such"}
<-- {"id":2,"error":{"code":-32002}}
--> {"id":3,"method":"shutdown"}
<-- {"id":3,"error":{"code":-32002}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
sync
