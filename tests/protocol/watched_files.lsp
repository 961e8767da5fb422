# A client that can watch files is asked to.
--> {"id":1,"method":"initialize","params":{"capabilities":{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}}}
<-- {"id":1,"result":"..."}
--> {"method":"initialized","params":{}}
<-- {"id":"proviso-1","method":"client/registerCapability","params":{"registrations":[{"method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/proviso.yaml"},"..."]}}]}}
--> {"id":"proviso-1","result":null}
--> {"method":"workspace/didChangeWatchedFiles","params":{"changes":[]}}
sync
