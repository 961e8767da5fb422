# A client that names only encodings unknown to us gets the one that all know.
--> {"id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-7",3]}}}}
<-- {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16"}}}
