import { expect, it } from 'vitest'
import { findRemark } from '../../../../lib/content/check/fields/find-remark.ts'

// The rule `field-remark`.
it.each([
  ['Tides %%check this%%', '%%'],
  ['%%check%%', '%%'],
  ['Tides <!-- check --> and sand', '<!--'],
  [['a', 'b %%c%%'], '%%'],
  ['Tides\n<!--\ncheck\n-->', '<!--'],
  ['5%% to 10%% a year', undefined],
  ['What `<!-- -->` and `%%a%%` do', undefined],
  ['Tides <!-- check', '<!--'],
  ['Tides %% check', '%%'],
  ['Tides %%check', '%%'],
  ['Tides %%%check%%%', '%%'],
  ['Tides {# check #}', '{#'],
  ['Tides {% comment %}check{% endcomment %}', '{%'],
  ['Tides {{!-- check --}}', '{{!'],
  ['Tides {>>check<<}', '{>>'],
  ['Tides {/* check */}', '{/*'],
  ['Tides <%# check %>', '<%'],
  ['100%%', undefined],
  ['{{ braces }} and {% include %}', undefined],
  [5, undefined],
])('finds in %j the remark %j', (value, sign) => {
  expect(findRemark(value)).toBe(sign)
})
