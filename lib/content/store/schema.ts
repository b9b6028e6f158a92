// The tables of the store.
/** Raise it with every change of `SCHEMA`: an older store is made anew from the content. */
export const SCHEMA_VERSION = 14

/**
 * `source` and `document` are what the files say; the tables below them are what a snapshot
 * made of it, and the only ones that queries for readers look at.
 */
export const SCHEMA = `
create table meta (name text primary key, value text not null) without rowid;

-- Every file that is a document, good or broken. signature: size, times and inode.
-- key: hash of bytes, path and pipeline. diagnostics: JSON, of the file itself. overrides: JSON,
-- what the file says about rules (lib/content/severity/overrides.ts); null where nothing.
create table source (
  path text primary key, signature text not null, key text not null, diagnostics text not null,
  overrides text
) without rowid;

-- The last good parse of each. record: its typed front matter (lib/model/document.ts), JSON.
-- toc and ids: of its headings and elements, JSON. positions: of its fields, JSON. hash: of all
-- that is published of it; summary_hash: of what lists show.
create table document (
  path text primary key, type text not null, record text not null,
  html text not null, feed_html text not null, markdown text not null, text text not null,
  toc text not null, word_count integer not null, ids text not null,
  positions text not null, hash text not null, summary_hash text not null
);
create index document_type on document (type, path);

-- Paths whose document, or picture, changed since the last snapshot.
create table dirty (path text primary key) without rowid;

-- Addresses in a document that lead into the site, or to this machine. target: a path under
-- the content folder, a site path or such an address; fragment without '#', else empty.
create table reference (
  source text not null, use text not null, kind text not null, target text not null,
  fragment text not null, line integer not null, column integer not null
);
create index reference_source on reference (source);
create index reference_target on reference (target);

-- Files that documents refer to. signature: as of a source, after a version of what is read
-- of it. name: what /media/ calls it. size: bytes. width: null for a picture that is broken,
-- and for other files. encoding_key: names bytes and recipe of a picture that can be encoded
-- (lib/images); null for other files. encoding: what it was encoded to, JSON; null until then.
create table media (
  path text primary key, signature text not null, name text not null, type text not null,
  size integer not null, width integer, height integer, encoding_key text, encoding text
) without rowid;
create index media_name on media (name);
create index media_encoding on media (encoding_key);

-- What is wrong with such a file, published or refused: a rule and its message.
create table media_fault (path text primary key, rule text not null, message text not null)
  without rowid;

-- Files of public/, which are published at the root as they are. address: site path, encoded.
-- type: media type. hash: SHA-256 of the bytes. size: bytes. tells: what a photograph says of
-- the person who took it, in words; empty for nothing.
create table public_file (
  path text primary key, address text not null, signature text not null, type text not null,
  hash text not null, size integer not null, tells text not null
) without rowid;
create index public_file_address on public_file (address);

-- What the theme was made into: the style sheet, and the files that it shows. name: under
-- /assets/, with a hash. type: media type.
create table theme_file (
  name text primary key, type text not null, bytes blob not null
) without rowid;

-- One row for each good article. visibility: public, unlisted, hidden, or conflict for
-- one that lost its slug or id to another. stem: of its file's name, which its translations
-- share; translation_of: slug or id of the original, as the article has it.
create table article (
  path text primary key, id text not null, slug text not null, publish_at text not null,
  visibility text not null, draft integer not null, unlisted integer not null,
  expire_at text, stem text not null, translation_of text
);
create index article_slug on article (slug);
create index article_id on article (id);
create index article_stem on article (stem);
create index article_translation on article (translation_of)
  where translation_of is not null;
create index article_due on article (visibility, publish_at);
create index article_expiry on article (expire_at) where expire_at is not null;

-- Membership of articles in lists: 'all', 'tag:rust', 'author:ann', 'series:x',
-- 'month:2025-03'. sort_key: lib/content/store/sort-key.ts. label: how this article spells the name.
create table listing (
  list text not null, visibility text not null, publish_at text not null,
  sort_key text not null, path text not null, label text not null,
  primary key (list, visibility, sort_key desc)
) without rowid;
create index listing_path on listing (path);

-- label: the spelling that is shown. Counts of public articles, and of all good ones.
create table list (
  name text primary key, kind text not null, label text not null,
  public_count integer not null, good_count integer not null
) without rowid;
create index list_kind on list (kind, public_count desc, name);

-- Where the pages of a list begin: lib/content/store/list-marks.ts.
create table list_mark (
  list text not null, position integer not null, sort_key text not null,
  primary key (list, position)
) without rowid;

-- Documents that have a page and are no articles; draft ones are hidden. type: the row of
-- lib/site/routes.ts.
create table page (
  path text primary key, type text not null, slug text not null, visibility text not null,
  draft integer not null, publish_at text, expire_at text
) without rowid;
create index page_slug on page (slug);

-- Every document with a page of its own.
create view document_page as
  select path, 'article' as type, slug, visibility from article where visibility <> 'conflict'
  union all select path, type, slug, visibility from page;

-- Old addresses. path: the site path that redirects; owner: the document that names it;
-- target: the site path that it leads to, empty for the page of the owner.
create table alias (
  path text not null, owner text not null, target text not null, primary key (path, owner)
) without rowid;
create index alias_owner on alias (owner);

-- Public articles by their words (lib/content/search), for readers without scripts. hash: of what
-- the index has of a document. The texts themselves are in document.
create table search_entry (
  id integer primary key, path text not null unique, hash text not null
);
create virtual table search_text using fts5(
  title, body, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- What readers can ask for: site paths, encoded, without the base path. owner: the document
-- or list that it comes from.
create table address (path text not null, owner text not null, primary key (path, owner))
  without rowid;
create index address_owner on address (owner);

-- What each cache tag (lib/content/invalidation/cache-tags.ts) stood for at the last snapshot:
-- a hash or a short text.
create table revision (tag text primary key, value text not null) without rowid;

-- Addresses that the publisher has to render, or to take away, in the order of the index
-- (lib/content/invalidation/publish-queue.ts).
create table publish_queue (
  path text primary key, priority integer not null, rank integer not null
) without rowid;
create index publish_queue_order on publish_queue (priority, rank, path);

-- Addresses that the publisher has stored. file: JSON of what it knows of the file.
-- tags: what was read for it, JSON, sorted.
create table published_file (
  path text primary key, file text not null, tags text not null
) without rowid;

-- The same tags, the other way round.
create table dependency (tag text not null, path text not null, primary key (tag, path))
  without rowid;
create index dependency_path on dependency (path);

-- Documents of the API as its last edition has them (lib/publish/editions). address: site path.
-- id: permanent; key: of its address in the API. hash: of the item's own content.
create table api_item (
  address text primary key, type text not null, id text not null, key text not null,
  slug text not null, hash text not null
) without rowid;
create index api_item_key on api_item (key);

-- Articles that an edition took away, by the keys of their ids.
create table api_gone (key text primary key, id text not null) without rowid;

-- Addresses of such documents that were stored or removed since.
create table api_touched (address text primary key) without rowid;

-- The log of its epoch, in the order in which consumers replay it. at: ISO instant of the
-- edition. op: put or delete. was: the slug before a move. hash: null for what is gone.
create table api_change (
  seq integer primary key, edition integer not null, at text not null, op text not null,
  type text not null, id text not null, slug text not null, was text, hash text
);

-- Bundles of the search index that are published: \`en/1\` has the oldest articles in English.
-- key: of its folder in STATE_DIR/search; before: of the one whose chunks stay for a publish, else
-- null. count: of articles. hidden: ids of fragments that are stale, JSON.
create table search_bundle (
  name text primary key, key text not null, before text, count integer not null,
  hidden text not null
) without rowid;
`
