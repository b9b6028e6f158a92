// The table of messages to receivers: a file of its own, which other versions of the store leave.

/** Raise it with every change of `DELIVERY_SCHEMA`: what waits in an older file is lost. */
export const DELIVERY_VERSION = 1

export const DELIVERY_SCHEMA = `
-- One message to one receiver. place: the order in which a receiver gets them. state: waiting,
-- done or failed. due: instant of the next try, as long as it waits. tried: instant of the last
-- try. answer: a status or a reason, for people; empty before the first try.
create table delivery (
  place integer primary key autoincrement, id text not null unique, kind text not null,
  url text not null, body text not null, state text not null, tries integer not null,
  due text not null, tried text not null, answer text not null
);
create index delivery_state on delivery (url, state, place);

-- Receivers that have heard of an edition. epoch and seq: where the last ends that was put down
-- for them. closed: 1 after a 410, until one is accepted again.
create table receiver (
  url text primary key, epoch text not null, seq integer not null, closed integer not null
) without rowid;
`
