# Ranges past the end are clamped, inverted ones are turned, numbers of any size are taken.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":1}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":2},"contentChanges":[
    {"range":{"start":{"line":99,"character":99},"end":{"line":4294967296,"character":1e300}},"text":"\nArticle 2\n\nEach Party shall empower its competent authorities to search a computer.\n"}]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":2,"diagnostics":[{},{"range":{"start":{"line":6}}}]}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":3},"contentChanges":[
    {"range":{"start":{"line":6,"character":2147483647},"end":{"line":2,"character":72}},"text":""}]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":3,"diagnostics":[{"range":{"start":{"line":2}}}]}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":4},"contentChanges":[
    {"range":{"start":{"line":-1,"character":-7},"end":{"line":0,"character":9}},"text":"\n\nArticle 1"}]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":4,"diagnostics":[{"range":{"start":{"line":4}}}]}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":99999999999999999999},"contentChanges":[]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":"absent"}}
--> {"id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.treaty"},"position":{"line":1e300,"character":-1}}}
<-- {"id":2,"result":null}
