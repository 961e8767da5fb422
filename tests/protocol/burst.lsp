# Edits that arrive together are answered together, with the last version.
--> {"id":1,"method":"initialize","params":{"capabilities":{}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
--> {"method":"initialized","params":{}}
--> {"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.treaty","languageId":"treaty","version":1,"text":"Article 1\n\nEach Party shall empower its competent authorities to search a computer.\n"}}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":2},"contentChanges":[
    {"range":{"start":{"line":3,"character":0},"end":{"line":3,"character":0}},"text":"\nArticle 2\n\nEach Party shall empower its competent authorities to search a computer.\n"}]}}
--> {"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.treaty","version":3},"contentChanges":[
    {"range":{"start":{"line":7,"character":0},"end":{"line":7,"character":0}},"text":"\n\n\nEach Party shall search a computer.\n"},
    {"range":{"start":{"line":8,"character":0},"end":{"line":8,"character":0}},"text":"Article 3"},
    {"range":{"start":{"line":10,"character":17},"end":{"line":10,"character":17}},"text":"empower its competent authorities to "}]}}
<-- {"method":"textDocument/publishDiagnostics","params":{"version":3,"diagnostics":[
    {"range":{"start":{"line":2}}},{"range":{"start":{"line":6}}},{"range":{"start":{"line":10}}}]}}
sync
