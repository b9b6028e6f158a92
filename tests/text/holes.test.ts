import { describe, expect, it } from 'vitest'

import { fillHoles } from '../../lib/text/holes.ts'
import {
  replacePlaceholders,
  toPlaceholder,
} from '../../lib/model/placeholders/placeholder.ts'

const gone = `src="${toPlaceholder('image', 'gone.png')}"`
const there = 'src="/media/1-x.png"'
const nowhere = `href="${toPlaceholder('link', './gone.md')}"`

describe('what is not there', () => {
  it.each([
    [`<p>a <img ${gone} alt="b"> c</p>`, '<p>a b c</p>'],
    [`<p><img ${gone} alt=""></p>`, ''],
    [`<p>a <img ${gone} alt=""> c</p>`, '<p>a  c</p>'],
    [
      `<p><img ${gone} alt="&#x22;b&#x22; &#x26; <c>" title="t"></p>`,
      '<p>"b" &#x26; &#x3C;c></p>',
    ],
    [
      `<figure class="picture"><img ${gone} alt="b"></figure>`,
      '<figure class="picture">b</figure>',
    ],
    [`<figure class="picture"><img ${gone} alt=""></figure>`, ''],
    [
      `<figure><img ${gone} alt=""><figcaption>c</figcaption></figure>`,
      '<figure><figcaption>c</figcaption></figure>',
    ],
    [
      `<figure><img ${gone} alt="b"><figcaption>c</figcaption></figure>`,
      '<figure>b<figcaption>c</figcaption></figure>',
    ],
    [
      `<p><a href="https://x.example"><img ${gone} alt="b"></a></p>`,
      '<p><a href="https://x.example">b</a></p>',
    ],
    [`<figure><a href="https://x.example"><img ${gone} alt=""></a></figure>`, ''],
    [
      `<p><a href="https://x.example" id="i"><img ${gone} alt=""></a></p>`,
      '<p><a href="https://x.example" id="i"></a></p>',
    ],
    [
      `<p><img ${there} alt="b"><img ${gone} alt="c"></p>`,
      `<p><img ${there} alt="b">c</p>`,
    ],
    [
      `<picture><source srcset="https://x.example/a"><img ${gone} alt="b"></picture>`,
      'b',
    ],
    [
      `<picture><source ${gone}><img ${there} alt="b"></picture>`,
      `<picture><img ${there} alt="b"></picture>`,
    ],
    [`<video controls ${gone}></video>`, ''],
    [`<video controls ${gone} aria-label="b"></video>`, 'b'],
    [`<video controls ${gone}><p>b</p><track ${gone}></video>`, '<p>b</p>'],
    [`<audio controls><source ${gone}><source ${gone}>b</audio>`, 'b'],
    [
      `<audio controls><source ${gone}><source ${there}></audio>`,
      `<audio controls><source ${there}></audio>`,
    ],
    [
      `<video controls ${there} poster="${toPlaceholder('image', 'g.png')}"></video>`,
      `<video controls ${there}></video>`,
    ],
    [
      `<video controls ${there}><track ${gone}></video>`,
      `<video controls ${there}></video>`,
    ],
    [`<a ${nowhere} download rel="next" title="t">x</a>`, '<a title="t">x</a>'],
    [`<a ${nowhere} hreflang="de" download="x.pdf">x</a>`, '<a>x</a>'],
    [`<a ${nowhere}>x</a>`, '<a>x</a>'],
  ])('%s becomes %s', (html, expected) => {
    expect(replacePlaceholders(html, () => undefined)).toBe(expected)
  })

  it('is not seen in the words of an attribute', () => {
    const html = `<b title="<img alt=&#x22;x&#x22;>">y</b><img ${gone} alt="z">`
    expect(replacePlaceholders(html, () => undefined)).toBe(
      '<b title="<img alt=&#x22;x&#x22;>">y</b>z',
    )
  })

  it('is found without a wait in a long text', () => {
    const noise = '<img <a <video controls>'.repeat(20_000)
    expect(fillHoles(`${noise}\u0001`)).toBe(noise)
  })
})
