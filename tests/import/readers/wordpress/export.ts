// Exports of WordPress for tests, of as few fields as a case needs.

/** Names without a prefix are those of `wp:`; meta fields begin with `_` or `meta:`. */
export type Fields = Readonly<Record<string, string>>

let count = 0

/** A published post, with what is given in place of its fields. */
export function post(fields: Fields = {}, inner = ''): string {
  count += 1
  const id = fields.post_id ?? `${1000 + count}`
  const all: Fields = {
    title: `Post ${id}`,
    link: `https://old.example/2019/05/post-${id}/`,
    guid: `https://old.example/?p=${id}`,
    'dc:creator': 'ada-login',
    'content:encoded': 'Text',
    'excerpt:encoded': '',
    post_id: id,
    post_date: '2019-05-01 09:30:00',
    post_date_gmt: '2019-05-01 07:30:00',
    post_name: `post-${id}`,
    status: 'publish',
    post_type: 'post',
    post_password: '',
    ...fields,
  }
  return `<item>${Object.entries(all).map(toElement).join('')}${inner}</item>\n`
}

function toElement([name, value]: [string, string]): string {
  const [, meta] = /^(?:meta:(.*)|_.*)$/.exec(name) ?? []
  if (name.startsWith('_') || meta !== undefined)
    return `<wp:postmeta><wp:meta_key>${meta ?? name}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`
  const own = /^(?:title|link|guid|pubDate|\w+:\w+)$/.test(name) ? name : `wp:${name}`
  return `<${own}>${cdata(value)}</${own}>`
}

export function term(domain: string, nicename: string, name: string): string {
  return `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`
}

export function comment(fields: Fields): string {
  const all = {
    ...{ id: '1', author: 'Bea', author_email: 'bea@mail.example', author_IP: '9.9.9.9' },
    ...{ date: '2019-05-02 10:00:00', date_gmt: '2019-05-02 08:00:00' },
    ...{ content: 'Well said', approved: '1', type: '', parent: '0' },
    ...fields,
  }
  const inner = Object.entries(all).map(
    ([name, value]) => `<wp:comment_${name}>${cdata(value)}</wp:comment_${name}>`,
  )
  return `<wp:comment>${inner.join('')}</wp:comment>`
}

const HEAD = `<title>Old blog</title><link>https://old.example</link>
<description>Of &amp; on</description><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>3</wp:author_id><wp:author_login>ada-login</wp:author_login>
<wp:author_email>ada@mail.example</wp:author_email>
<wp:author_display_name><![CDATA[Ada Byron]]></wp:author_display_name></wp:author>
`

export function exportOf(...parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>${HEAD}${parts.join('')}</channel></rss>`
}

function cdata(text: string): string {
  return `<![CDATA[${text}]]>`
}
