-- What is open is looked through first, and is a hundredth of all: found by words alone, without passing by every case that is closed.
create index search_case_open_words_idx on search_case using gin (words) with (fastupdate = off) where open;
