import { describe, expect, it } from 'vitest'

import {
  joinPictureCandidates,
  listPictureCandidates,
} from '../../../lib/import/values/picture-candidates.ts'

const OLD = 'https://old.example'
const UPLOADS = `${OLD}/wp-content/uploads/2014/05`

const CASES: readonly (readonly [what: string, address: string, better: string[]])[] = [
  ['a picture of no engine', `${OLD}/a-300x200.jpg?w=9`, []],
  ['no address of the web', 'data:image/png;base64,AAAA', []],
  ['a size', `${UPLOADS}/a-300x200.jpg`, [`${UPLOADS}/a.jpg`]],
  ['a scaled one', `${UPLOADS}/a-scaled.jpg`, [`${UPLOADS}/a.jpg`]],
  [
    'a size with a query',
    `${UPLOADS}/a-300x200.jpg?w=90`,
    [`${UPLOADS}/a.jpg`, `${UPLOADS}/a-300x200.jpg`],
  ],
  ['a rooted size', '/wp-content/uploads/a-1024x768.png', ['/wp-content/uploads/a.png']],
  [
    'a file of the source',
    'import-file:uploads%2Fa%20b-300x200.jpg',
    ['import-file:uploads%2Fa%20b.jpg'],
  ],
  [
    'a blog at WordPress.com',
    'https://x.files.wordpress.com/2014/05/a.jpg?w=600&h=4',
    ['https://x.files.wordpress.com/2014/05/a.jpg'],
  ],
  [
    'Photon',
    'https://i2.wp.com/old.example/wp-content/uploads/a-90x60.jpg?resize=9%2C9&ssl=1',
    [
      `${OLD}/wp-content/uploads/a.jpg`,
      `${OLD}/wp-content/uploads/a-90x60.jpg`,
      'http://old.example/wp-content/uploads/a.jpg',
      'http://old.example/wp-content/uploads/a-90x60.jpg',
      'https://i0.wp.com/old.example/wp-content/uploads/a-90x60.jpg',
    ],
  ],
  [
    'Substack',
    'https://substackcdn.com/image/fetch/$s_!x!,w_1456,c_limit,f_auto/https%3A%2F%2Fbucket.example%2Fpublic%2Fa%2520b.png',
    ['https://bucket.example/public/a%20b.png'],
  ],
  [
    'Cloudinary around Medium',
    'https://res.cloudinary.com/x/image/fetch/s--a--/c_limit/https://cdn-images-1.medium.com/max/640/1*aB.png',
    [
      'https://miro.medium.com/1*aB.png',
      'https://cdn-images-1.medium.com/max/640/1*aB.png',
    ],
  ],
  [
    'Cloudflare and slashes that a server joined',
    `${OLD}/cdn-cgi/image/width=800,fit=cover/https:/img.example/a.png`,
    ['https://img.example/a.png'],
  ],
  [
    'dev.to',
    'https://media2.dev.to/dynamic/image/width=800/https%3A%2F%2Fup.example%2Fa.png',
    ['https://up.example/a.png'],
  ],
  ['Next', `${OLD}/_next/image?url=%2Fimg%2Fa.png&w=640`, [`${OLD}/img/a.png`]],
  ['rooted Next', '/_next/image?w=640&url=%2Fimg%2Fa.png', ['/img/a.png']],
  [
    'Ghost',
    `${OLD}/content/images/size/w600/format/webp/2020/01/a.jpg`,
    [`${OLD}/content/images/2020/01/a.jpg`],
  ],
  [
    'Blogger',
    'http://1.bp.blogspot.com/-a/b/c/d/s320/x.JPG',
    ['http://1.bp.blogspot.com/-a/b/c/d/s0/x.JPG'],
  ],
  [
    'Blogger of today',
    'https://blogger.googleusercontent.com/img/b/R29/AVv/w640-h480/x.jpg',
    ['https://blogger.googleusercontent.com/img/b/R29/AVv/s0/x.jpg'],
  ],
  [
    'Google Photos',
    'https://lh3.googleusercontent.com/abc=w640-h480-no',
    ['https://lh3.googleusercontent.com/abc=s0'],
  ],
  [
    'Medium',
    'https://miro.medium.com/v2/resize:fit:1400/format:webp/1*aB-c.jpeg',
    ['https://miro.medium.com/1*aB-c.jpeg'],
  ],
  ['the original of Medium', 'https://miro.medium.com/1*aB-c.jpeg', []],
  [
    'Hashnode',
    'https://cdn.hashnode.com/res/hashnode/image/upload/v1/a.png?auto=compress',
    ['https://cdn.hashnode.com/res/hashnode/image/upload/v1/a.png'],
  ],
  ['a wrapper of nonsense', `${OLD}/_next/image?url=%2&w=640`, []],
]

describe('the candidates of a picture', () => {
  it.each(CASES)('of %s', (_, address, better) => {
    expect(listPictureCandidates(address)).toEqual([...better, address])
  })

  it('of an address without a scheme have one', () => {
    expect(listPictureCandidates('//old.example/a.png')).toEqual([`${OLD}/a.png`])
  })

  it('of several addresses have originals first, each once', () => {
    const [small, large] = [`${UPLOADS}/a-300x200.jpg`, `${UPLOADS}/a-1024x768.jpg`]
    expect(joinPictureCandidates([large, small])).toEqual([
      `${UPLOADS}/a.jpg`,
      large,
      small,
    ])
  })
})
