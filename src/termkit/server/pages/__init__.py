"""The pages for people: one file for each, with its template in `templates`. Start reading at `page`."""
