"""Files of a result that a worker draws, outside the processes that answer pages.

A view makes an Order and answers with `file_response`: the file where it is drawn, else a page that waits. The task
`draw` makes the file by the function of its kind. A further kind of file is one entry of KINDS and one view.
"""
