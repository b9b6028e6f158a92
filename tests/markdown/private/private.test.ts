import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'
import { readCpuMs } from '../../support/cpu-ms.ts'

async function render(source: string) {
  const { html, feedHtml, text, excerpt, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  return { all: html + feedHtml + text + excerpt, text, found }
}

describe('a part for some readers holds the file: private-part', () => {
  it.each([
    ['Open.\n\n<!--members-only-->\n\nPaid', '3:1'],
    ['Open.\n<!-- members-only -->\nPaid', '2:1'],
    ['Open <!--members-only--> Paid', '1:6'],
    ['Open.\n\n<!--kg-card-begin: paywall-->\nPaid', '3:1'],
    ['Open.\n\n<!-- wp:jetpack/paywall /-->\n\nPaid', '3:1'],
    ['<!-- wp:premium-content/container -->\nPaid', '1:1'],
    ['<!--paywall-->\n\nPaid', '1:1'],
    ['{{< private >}}Paid{{< /private >}}', '1:1'],
    ['{{% hidden %}}\nPaid\n{{% /hidden %}}', '1:1'],
    ['{{< password "x" >}}Paid{{< /password >}}', '1:1'],
    ['a {% private %}Paid{% endprivate %}', '1:3'],
    ['{% if false %}Paid{% endif %}', '1:1'],
    ['{%- if user.logged_in -%}\nPaid\n{%- endif -%}', '1:1'],
    ['{% unless true %}Paid{% endunless %}', '1:1'],
    ['{% unless jekyll.environment == "production" %}Paid{% endunless %}', '1:1'],
    ['{% if jekyll.environment != "production" %}Paid{% endif %}', '1:1'],
    ['{%- if site.env <> "prod" -%}Paid{%- endif -%}', '1:1'],
    ['{% if not is_production %}Paid{% endif %}', '1:1'],
    ['{% if jekyll.environment == "production" %}a{% else %}Paid{% endif %}', '1:1'],
    ['{% if a %}b{% elsif jekyll.environment == "development" %}Paid{% endif %}', '1:12'],
    ['{{ if not hugo.IsProduction }}Paid{{ end }}', '1:1'],
    ['{{ if ne hugo.Environment "production" }}Paid{{ end }}', '1:1'],
    ['{{- if hugo.IsServer }}Paid{{ end }}', '1:1'],
    ['{{#unless production}}Paid{{/unless}}', '1:1'],
    ['{% case jekyll.environment %}{% when "x" %}Paid{% endcase %}', '1:1'],
    ['{{#if @member.paid}}Paid{{/if}}', '1:1'],
    ['{{ if false }}Paid{{ end }}', '1:1'],
    ['[private]Paid[/private]', '1:1'],
    ['[members]\n\nPaid\n\n[/members]', '1:1'],
    ['[hide]Paid[/hide]', '1:1'],
    ['[restrict level="2"]Paid[/restrict]', '1:1'],
    ['Open.\n\n[restrict]\n\nPaid', '3:1'],
    ['[members-only]Paid[/members-only]', '1:1'],
    [':::members\nPaid\n:::', '1:1'],
    ['::: {.premium .wide}\nPaid\n:::', '1:1'],
    ['::: {.content-visible when-profile="paid"}\nPaid\n:::', '1:1'],
    ['.. only:: draft\n\n   Paid', '1:1'],
    ['Open [Paid]{.hidden}', '1:12'],
    ['## Part {#id .hidden}\n\nPaid', '1:9'],
    ['Paid\n{: .private}', '2:1'],
    ['[Paid]{style="display: none"}', '1:7'],
    ['## Part {visibility="hidden"}\n\nPaid', '1:9'],
    ['## Part :noexport:\n\nPaid', '1:1'],
    ['a\n\n* Part :work:private:', '3:1'],
    ['{{hidden|Part|Paid}}', '1:1'],
    ['a {{comment|Paid}}', '1:3'],
    ['a \\todo{\\emph{Paid} b}', '1:3'],
    ['a \\fixme{Paid}', '1:3'],
    ['[rcp_restrict]Paid[/rcp_restrict]', '1:1'],
    ['[mepr-show rules="1"]Paid[/mepr-show]', '1:1'],
    ['[su_private]Paid[/su_private]', '1:1'],
    ['[passster password="123"]Paid[/passster]', '1:1'],
    ['[pmpro_membership level="1"]\n\nPaid\n\n[/pmpro_membership]', '1:1'],
    ['a [s2If current_user_can(access_s2member_level1)]Paid[/s2If]', '1:3'],
    ['[hidepost=0]Paid[/hidepost]', '1:1'],
    ['[wpmem_logged_in]Paid[/wpmem_logged_in]', '1:1'],
    ['[um_loggedin]Paid[/um_loggedin]', '1:1'],
    ['[ihc-hide-content ihc_mb_who="reg"]Paid[/ihc-hide-content]', '1:1'],
    ['[sociallocker]Paid[/sociallocker]', '1:1'],
    ['[content user_role="editor"]Paid[/content]', '1:1'],
    ['{{< draft >}}Paid{{< /draft >}}', '1:1'],
    ['{{% members-part "a" %}}\nPaid\n{{% /members-part %}}', '1:1'],
    ['{% premium_content %}Paid{% endpremium_content %}', '1:1'],
    ['<MembersOnly>\n\nPaid\n\n</MembersOnly>', '1:1'],
    [
      'Seen.\n\n<div class="paywall-jump" data-component-name="PaywallToDOM"></div>\n\nPaid',
      '3:1',
    ],
    ['<div class="wide members-only">Paid</div>', '1:1'],
    ['<!--kg-card-begin: email-->\nPaid\n<!--kg-card-end: email-->', '1:1'],
    ['[Paid]{.comment-start id="1" author="Jane"}a[]{.comment-end id="1"}', '1:7'],
    ['a [Paid]{.deletion author="Jane"\ndate="2020-01-01"} b', '1:9'],
    ['Text[\\[a\\]](#cmnt1)\n\n[\\[a\\]](#cmnt_ref1) Paid', '1:11'],
    ['<a href="#_msocom_1">[JD1]</a>', '1:4'],
    ['Paid\n{: style="display:none"}', '2:1'],
    ['Paid\n{: .a title="b" style="color: red; visibility: hidden"}', '2:1'],
    ['[Paid]{style="display: none"}', '1:7'],
    ['Paid\n{: #a hidden}', '2:1'],
  ])('%j', async (source, place) => {
    expect((await render(source)).found).toContain(`private-part ${place}`)
  })

  it.each([
    'The [private] beach',
    '[private](b.md)',
    '[private]\n\n[private]: b.md',
    '`[private]a[/private]`',
    '`<!--members-only-->`',
    '```\n{% if false %}\n```',
    '{% highlight xml %}\n<member>\n&a;\n</member>\n{% endhighlight %}',
    '{{< highlight html >}}\n<Private>a</Private>\n{{< /highlight >}}',
    '{% if jekyll.environment == "production" %}a{% endif %}',
    '{% unless product.sold %}a{% endunless %}',
    '<!-- to members only: nothing yet -->\n\na',
    'Members only, [hide] and seek',
    '## Part {#hidden}',
    'a `{.hidden}` b',
    '[showhide]a[/showhide]',
    '[remember]a[/remember] [team_member name="b"]c[/team_member]',
    '[quote]a[/quote] [tab title="members"]a[/tab]',
    '{{< mobile-only >}}a{{< /mobile-only >}}',
    '{% readonly %}a{% endreadonly %}',
    'A hidden <b class="wide">word</b> for a {style="color: red"} member',
    '.a { display: none }',
    '`[su_private]a[/su_private]`',
    '[accessibility]a[/accessibility]',
    '## The paywall <a id="paywall"></a>',
    ':::note{.wide}\na\n:::',
  ])('%j is for all', async (source) => {
    expect((await render(source)).found.join()).not.toContain('private-part')
  })

  it.each(['[member', '{{<only ', '<a class="', '{:style="', '{%end', '[/a'])(
    'is looked for in linear time: %j',
    async (sign) => {
      const start = readCpuMs()
      await render(sign.repeat(2000))
      expect(readCpuMs() - start).toBeLessThan(10_000)
    },
  )
})

describe('a remark of another tool', () => {
  it.each([
    ['a {# curlew #} b', '1:3'],
    ['a {#curlew#} b', '1:3'],
    ['a\n\n{#- curlew\n\ncurlew -#}\n\nb', '3:1'],
    ['a <%# curlew %> b', '1:3'],
    ['a <%-- curlew --%> b', '1:3'],
    ['a <#-- curlew --> b', '1:3'],
    ['a {>>curlew<<} b', '1:3'],
    ['a \\todo{curlew} b', '1:3'],
    ['a \\todo[inline]{curlew} b', '1:3'],
    ['a {--curlew--} b', '1:3'],
    ['a {{!-- curlew }} --}} b', '1:3'],
    ['a {{! curlew }} b', '1:3'],
    ['a {{-- curlew --}} b', '1:3'],
    ['a {{- /* curlew */ -}} b', '1:3'],
    ['a {{/* curlew */}} b', '1:3'],
    ['a {% # curlew %} b', '1:3'],
    ['a\n\n#+BEGIN_COMMENT\ncurlew\n\n#+END_COMMENT\n\nb', '3:1'],
    ['a\n\n#+COMMENT: curlew\n\nb', '3:1'],
    ['a\n\n[^_^]: # (curlew)\n\nb', '3:1'],
    ['a\n\n[^_^]: curlew\n\nb', '3:1'],
    ['a\n\n[^_^]:\n    curlew\n\n    curlew\n\nb', '3:1'],
    ['a\n\n@* curlew *@\n\nb', '3:1'],
    ['a\n\n{* curlew\ncurlew *}\n\nb', '3:1'],
    ['a\n\n<%!-- curlew --%>\n\nb', '3:1'],
    ['a\n\n<! -- curlew -->\n\nb', '3:1'],
    ['a\n\n<!- curlew ->\n\nb', '3:1'],
    ['a\n[//]: # (curlew)\n\nb', '2:1'],
    ['a\n[comment]: <> (curlew)\n\nb', '2:1'],
    ['a\n\n[//]: # curlew and more\n\nb', '3:1'],
    ['- a\n- {# curlew #} b', '2:3'],
    ['## a {# curlew #}\n\nb', '1:6'],
    ['a\n\n::: comment\ncurlew\n:::\n\nb', '3:1'],
    ['a\n::: {.hidden}\ncurlew\n:::\nb', '2:1'],
    ['a\n\n::: { .notes }\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n:::: hidden\n::: note\ncurlew\n:::\n::::\n\nb', '3:1'],
    ['a\n\n:::: {.note .hidden}\ncurlew\n::::\n\nb', '3:1'],
    ['a\n\n:::tip{hidden}\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n::: comment curlew\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n:::private\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n::: {style="display: none"}\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n::: {.content-hidden}\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n::: {.content-visible when-format="pdf"}\ncurlew\n:::\n\nb', '3:1'],
    ['a\n\n::: {.content-hidden unless-format="docx"}\ncurlew\n:::\n\nb', '3:1'],
    ['a %%%curlew%%% b', '1:3'],
    ['a\n\n%%%\ncurlew 5%% `x`\n\ncurlew\n%%%\n\nb', '3:1'],
    ['a\n\n% curlew\n\nb', '3:1'],
    ['a\n\n% curlew\n%\n% curlew\nb', '3:1'],
    ['- % curlew\n- a\n- b', '1:3'],
    ['a\n\n.. curlew\n\nb', '3:1'],
    ['a\n\n.. curlew\n   curlew\n\n   curlew\n\nb', '3:1'],
    ['a\n\n..\n   curlew\n\nb', '3:1'],
    ['a\n\n.. todo::\n   curlew\n\nb', '3:1'],
    ['a\n\n// TODO curlew\n\nb', '3:1'],
    ['a\n\n////\ncurlew\n\ncurlew\n////\n\nb', '3:1'],
    ['a\n\n/* curlew\n\ncurlew */\n\nb', '3:1'],
    ['a\n\n\\begin{comment}\ncurlew\n\\end{comment}\n\nb', '3:1'],
    ['a\n\n\\iffalse\ncurlew\n\\fi\n\nb', '3:1'],
    ['a\n\n[hidden]: # curlew and more\n\nb', '3:1'],
    ['a\n\n[]: # (curlew)\n\nb', '3:1'],
    ['a\n\n```{comment}\ncurlew\n```\n\nb', '3:1'],
    ['a <comment>curlew</comment> b', '1:3'],
    ['a <!–– curlew ––> b', '1:3'],
    ['a <!— curlew —> b', '1:3'],
    ['a ‹!–– curlew ––› b', '1:3'],
    ['a ‹!–– curlew ––> b', '1:3'],
    ['a\n\n<!– curlew\n\ncurlew –>\n\nb', '3:1'],
    ['a\n\n```{r setup, include=FALSE}\nkey <- "curlew"\n```\n\nb', '3:1'],
    ['a\n\n```{r, echo = F}\ncurlew\n```\n\nb', '3:1'],
    ['a\n\n```{python}\n#| include: false\ncurlew\n```\n\nb', '3:1'],
    ['a\n\n``` {ojs}\n//| echo: false\ncurlew\n```\n\nb', '3:1'],
    ['a\n\n```{code-cell}\n:tags: [remove-cell]\ncurlew\n```\n\nb', '3:1'],
    ['a\n\n~~~{.python .hidden}\ncurlew\n~~~\n\nb', '3:1'],
    ['- a\n\n  ```{r include=FALSE}\n  curlew\n  ```\n\n- b', '3:3'],
    ['a {# <b>curlew *x* {{ curlew }} #} b', '1:3'],
  ])('is nowhere: %j', async (source, place) => {
    const { all, text, found } = await render(source)
    expect(all).not.toMatch(/curlew|\[\/\/\]|[#%]\}/)
    expect(text).toMatch(/^a\s+b$/)
    expect(found).toEqual([`template-mark ${place}`])
  })

  it('of changed words leaves the new ones', async () => {
    const { text, found } = await render('a {~~curlew~>b~~} c')
    expect([text, found]).toEqual(['a b c', ['template-mark 1:3', 'template-mark 1:15']])
  })

  it.each([
    'a {# curlew',
    '{/* curlew\n\nb',
    'a <%-- curlew',
    'a {>> curlew',
    '{% comment %}\ncurlew',
    '{{< comment >}}\ncurlew',
    '#+BEGIN_COMMENT\ncurlew',
    'a {{!-- curlew',
    '::: comment\ncurlew',
    '////\ncurlew',
    'curlew\n% curlew',
    '&lt;!-- curlew --&gt;',
    'a \\<!-- curlew --\\> b',
    'a \\<!\\-- curlew \\--> b',
    'a <!— curlew',
  ])('that never ends holds the file, remark-unclosed: %j', async (source) => {
    expect((await render(source)).found.join()).toContain('remark-unclosed ')
  })

  it.each([
    '## a {#id}\n',
    '`{# a #}`',
    '```\n<%# a %>\n{{! a }}\n```',
    '`{# `',
    'a &#60;!-- b',
    '[//]: # (curlew)\n\na',
    'a \\{# b',
    '```\n% curlew\n.. curlew\n```',
    'up by 20\n% of all',
    '../curlew and ... curlew',
    '\\% curlew',
    '&lt;!--more--&gt; and \\<!-- more --\\>',
    '`<!– curlew –>` and `&lt;!-- curlew --&gt;`',
    'a <! b – c> d',
    '```python\n#| echo: false\n```',
    '```{r}\nx <- include(FALSE)\n```',
    '```{.python .wide}\nx\n```',
    '%%%% and %%%',
    '100%%% of curlews, 50%%%',
  ])('%j is none', async (source) => {
    expect((await render(source)).found).toEqual([])
  })

  it.each([
    ['.. figure:: a', '.. figure::'],
    ['.. [1] a', '.. [1]'],
    ['.. |a| replace:: b', '.. |a|'],
    ['// a', '// a'],
    ['::: {.content-visible when-format="html"}\n// a\n:::', '// a'],
  ])('may not be one, is shown and named: %j', async (source, shown) => {
    const { text, found } = await render(source)
    expect(text).toContain(shown)
    expect(found.join()).toContain('template-mark')
  })

  it('comes to an end on long input', async () => {
    for (const sign of ['% a\n', '.. a\n', 'a\n% a\n\n', '%%%a', '%%%a%%%%', '{.a '])
      await render(sign.repeat(10_000))
    await render(`.. a${'\n'.repeat(50_000)}`)
    for (const sign of ['{# ', '{>>', '{{!--', '[hide', '{--', '<%#', '{% if '])
      await render(sign.repeat(10_000))
  }, 600_000)
})
