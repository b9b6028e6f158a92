// Schemes that a link may have.

/**
 * The rule: a scheme passes when following it shows a document of another host, or hands the
 * address to a program that the reader has chosen for it and that asks before it acts. IANA
 * lists the names (iana.org/assignments/uri-schemes), permanent and provisional ones; a few in
 * wide use are not listed there. What runs in the page (`javascript`), makes a document out of
 * the address (`data`, `blob`), reads the reader's own files (`file`), opens pages of the
 * browser (`chrome`, `view-source`) or starts parts of the system (`ms-msdt`, `search-ms`,
 * `intent`) is not in the table, and neither is a scheme that nobody has looked at.
 */
const SCHEMES = {
  web: 'http https',
  calls:
    'tel fax modem callto facetime facetime-audio sip sips h323 iax mumble skype teamspeak zoommtg zoomus',
  messages:
    'mailto mid cid message imap sms smsto imessage xmpp jabber msrp msrps matrix irc irc6 ircs aim im pres tg whatsapp signal sgnl threema ymsgr gtalk',
  files: 'ftp ftps sftp tftp rsync nfs afp dav davs magnet ed2k ipfs ipns dat hyper',
  code: 'git svn hg cvs bzr ssh git+ssh svn+ssh swh vscode vscode-insiders vscodium obsidian zotero',
  otherWebs:
    'gopher gemini spartan finger dict wais telnet tn3270 web+ap secondlife nntp news snews acct',
  feeds: 'feed webcal webcals podcast pcast itpc',
  money:
    'bitcoin bitcoincash litecoin dogecoin ethereum monero lightning payto taler starknet payment',
  places: 'geo maps comgooglemaps',
  names:
    'urn doi oid tag info hdl ark lsid did nostr at ni nih dns crid dtn ipn mvn pkg swid spiffe ssb pwid xri dweb',
  media:
    'spotify steam itms itms-apps itms-books soundcloud deezer tidal rtsp rtsps rtspu rtmp rtmfp mms dvb dab tv lastfm',
  tools: 'ldap ldaps vnc coap coaps mqtt mqtts openpgp4fpr things todoist omnifocus',
} as const

const SAFE_SCHEMES: ReadonlySet<string> = new Set(
  Object.values(SCHEMES).flatMap((names) => names.split(' ')),
)

/** Every scheme that a link may have, in lower case; pictures and players take web ones alone. */
export const LINK_SCHEMES: readonly string[] = [...SAFE_SCHEMES]

export const WEB_SCHEMES: readonly string[] = SCHEMES.web.split(' ')

/** `scheme`: in lower case, without its colon. */
export function isSafeScheme(scheme: string): boolean {
  return SAFE_SCHEMES.has(scheme)
}

/** The scheme that a misspelt one stands for: `https` for `ttps`, `htps` or `hhttps`. */
export function findMeantScheme(scheme: string): 'https' | 'http' | undefined {
  if (/^h{0,2}t{1,3}p{1,2}s$/.test(scheme) && scheme !== 'https') return 'https'
  if (/^h{0,2}t{1,3}p{1,2}$/.test(scheme) && scheme !== 'http') return 'http'
  return undefined
}
