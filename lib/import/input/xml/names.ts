// Names of elements and attributes as they are usually written, whatever prefix a file has.

const ATOM = 'atom'
/** By namespace, in lower case, without a slash at its end. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/slash', 'slash'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://www.w3.org/2005/atom', ATOM],
  ['http://purl.org/atom/ns#', ATOM],
  ['http://www.w3.org/2007/app', 'app'],
  ['http://purl.org/atom/app#', 'app'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://schemas.google.com/blogger/2018', 'blogger'],
  ['http://schemas.google.com/g/2005', 'gd'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://wellformedweb.org/commentapi', 'wfw'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://www.w3.org/1999/xhtml', ''],
])
const WORDPRESS = /^https?:\/\/wordpress\.org\/export(?:\/[\d.]+)?(\/excerpt)?$/
/** A hostile file may have a new name in every tag. */
const MAX_NAMES = 10_000

export type Attributes = Readonly<Record<string, string>>

const NO_ATTRIBUTES: Attributes = {}

/** Prefixes that hold in an element, and the names that were looked up with them. */
export interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
  /** Elements of Atom have no prefix in a feed of Atom. */
  readonly isAtom: boolean
}

/** Undefined `outer` makes the scope of a root. The same scope where nothing is declared. */
export function enterScope(
  outer: Scope | undefined,
  name: string,
  attributes: Attributes,
): Scope {
  const declared = listDeclared(attributes)
  if (outer !== undefined && declared.length === 0) return outer
  const prefixes = new Map([...(outer?.prefixes ?? []), ...declared])
  const root = prefixes.get(name.includes(':') ? name.slice(0, name.indexOf(':')) : '')
  const isAtom = outer?.isAtom ?? (root !== undefined && toPrefix(root) === ATOM)
  return { prefixes, names: new Map(), isAtom }
}

/** `wp:post_id`; a prefix that is not declared, or an unknown one, stays as it is written. */
export function toUsualName(scope: Scope, name: string): string {
  const known = scope.names.get(name)
  if (known !== undefined) return known
  const colon = name.indexOf(':')
  const uri = scope.prefixes.get(colon === -1 ? '' : name.slice(0, colon))
  const prefix = uri === undefined ? undefined : toPrefix(uri)
  const usual =
    prefix === undefined
      ? toForeign(name, uri)
      : join(scope, prefix, name.slice(colon + 1))
  if (scope.names.size > MAX_NAMES) scope.names.clear()
  scope.names.set(toOwnText(name), toOwnText(usual))
  return usual
}

/** Without those that declare prefixes. */
export function toUsualAttributes(scope: Scope, attributes: Attributes): Attributes {
  const usual: [name: string, value: string][] = []
  // Most elements have none, and there are millions.
  for (const name in attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const key = name.includes(':') ? toUsualName(scope, name) : toOwnText(name)
    usual.push([key, toOwnText(attributes[name] ?? '')])
  }
  return usual.length === 0 ? NO_ATTRIBUTES : Object.fromEntries(usual)
}

function listDeclared(attributes: Attributes): [prefix: string, uri: string][] {
  const declared: [prefix: string, uri: string][] = []
  for (const name in attributes)
    if (name === 'xmlns' || name.startsWith('xmlns:'))
      declared.push([name.slice(6), attributes[name] ?? ''])
  return declared
}

/** A part of a text keeps all of that text in memory; this does not. */
export function toOwnText(text: string): string {
  return text.length < 13 ? text : `${text} `.slice(0, -1)
}

function join(scope: Scope, prefix: string, local: string): string {
  return prefix === '' || (prefix === ATOM && scope.isAtom) ? local : `${prefix}:${local}`
}

/** What has the prefix of WordPress, and is none of its names. */
function toForeign(name: string, uri = ''): string {
  return uri !== '' && name.startsWith('wp:') ? `other-${name}` : name
}

function toPrefix(uri: string): string | undefined {
  const plain = uri.trim().toLowerCase().replace(/\/$/, '')
  const [found, excerpt] = WORDPRESS.exec(plain) ?? []
  if (found !== undefined) return excerpt === undefined ? 'wp' : 'excerpt'
  return PREFIXES.get(plain) ?? PREFIXES.get(plain.replace(/^https:/, 'http:'))
}
