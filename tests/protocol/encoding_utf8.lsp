# Columns in the client's encoding, both ways: an emoji, a letter of two bytes, then a provision.
--> {"id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["klingon","utf-8","utf-16"]}}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-8"}}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\n😀 é Each Party shall empower its competent authorities to search a computer.\n"}}}
<-- {"method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"range":{"start":{"line":2,"character":25}}}]}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":2},"contentChanges":[
    {"range":{"start":{"line":2,"character":13},"end":{"line":2,"character":18}},"text":"é State"}]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"diagnostics":[{"range":{"start":{"line":2,"character":28}}}]}}
