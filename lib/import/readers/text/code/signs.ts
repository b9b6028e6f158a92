// What tells a line of code from a line of prose, each sign with its weight.

/** `weight` in logits, above zero for code: fitted on articles whose marks were taken off. */
export interface Sign {
  readonly name: string
  readonly weight: number
  readonly pattern: RegExp
}

// Programs that no sentence begins with in small letters, and others that some do.
const PROGRAMS =
  'apk|apt|apt-get|aws|brew|bun|bundle|bunx|cargo|cd|chmod|chown|cmake|composer|conda|corepack|cp|curl|deno|dnf|docker|docker-compose|dotnet|ffmpeg|gcc|gem|gh|git|gradle|gzip|helm|jekyll|journalctl|kubectl|ln|ls|mkdir|mv|npm|npx|openssl|pacman|php|pip|pip3|pipx|pnpm|podman|poetry|psql|python3|rm|rsync|rustc|rustup|scp|sed|ssh|ssh-keygen|sudo|systemctl|tar|terraform|uv|vim|wget|xcodebuild|yarn|yum'
const WORDS =
  'bash|echo|electron|export|go|grep|hugo|java|javac|make|node|python|rails|ruby|source|swift|touch|which|zig'

/** Of a line without any sign. */
export const SIGNS_BIAS = -0.5

/** Of the line without spaces at its ends. */
export const SIGNS: readonly Sign[] = [
  sign('semicolon', 2.5, /;(?:\s*(?:\/\/|\/\*|#).*)?$/),
  sign('opens', 2.7, /[{([](?:\s*(?:\/\/|#).*)?$|=>$|->$/),
  sign('comma', 1.9, /[^\s\p{L}],$|^\S+,$/u),
  sign('closes', 5, /^(?:[\])}>;,]+|<\/[\w.]*>|end)[;,).]*$|^[}\])]/),
  sign('comment', 7.1, /^(?:\/\/|\/\*|\*\/|\* @|<!--|--\s|;;|""")|\s\/\/\s/),
  sign('hash-comment', 5.1, /^#(?:\s|$|!|include|define|if|end|pragma|region)/),
  sign('attribute', 3, /^#!?\[|^@\w+(?:[.(]|$)/),
  sign(
    'prompt',
    4.7,
    /^(?:[$%❯➜>]|>>>|\.\.\.|PS [A-Z]:.*>|[\w.-]+@[\w.-]+.*[$#]|In \[\d+\]:)\s\S|^[A-Z]:\\/,
  ),
  sign(
    'command',
    3,
    new RegExp(`^(?:sudo |[A-Z_]+=\\S+ )*(?:${PROGRAMS})(?: [^\\s(].*)?(?<![.!?:,])$`),
  ),
  sign(
    'word-command',
    1.2,
    new RegExp(
      `^(?:${WORDS}) (?:(?:build|run|test|get|install|mod|tool|vet|new|server|package|clean|all)(?: \\S+){0,6}|\\S*[./$=~"'-]\\S*.*)(?<![.!?:,])$`,
    ),
  ),
  sign(
    'exports',
    2.5,
    /^export (?:default [\w$.]+;?$|default (?:async )?function|\{.*\}|\* (?:as|from) )/,
  ),
  sign('imports-from', 2.2, /^import (?:type )?[\w{*].*\sfrom\s['"]|^import ['"]/),
  sign('token', 1.5, /^[\w+/=.%-]{40,}$/),
  sign('request', 2.6, /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \/|^HTTP\/\d/),
  sign(
    'only-call',
    1.8,
    /^(?:await )?[\w$]+(?:(?:\.|::|->|\?\.)[\w$]+)*!?\(.*\)[;,.?)]*$/,
  ),
  sign('flag', 2.2, /\s--?[a-z][\w-]*(?:[=\s]|$)/),
  sign('pipe', 1.1, /\s(?:\|\||&&|\||>>?|2>&1|<<)\s/),
  sign(
    'declares',
    2.7,
    /^(?:(?:export|default|pub(?:\(\w+\))?|public|private|protected|internal|static|async|unsafe|extern|inline|virtual|abstract|final|override|declare|readonly|mut|open)\s+)*(?:fn|func|fun|function\*?|def|class|struct|enum|impl|trait|interface|type|mod|module|namespace|protocol|extension|actor|union|macro_rules!)\s+[\w$<(*&'"`~:]+.*[({:;=\]})]|^(?:let|var|const|val|static)\s+(?:mut\s+)?[\w$[{(_*]+.*[=:;({]/,
  ),
  sign(
    'imports',
    2.1,
    /^(?:import|from|use|using|require|include|package|export|open|extern crate|#include|@import)\s+[\w{*"'<@.(:]+(?:[;:.,{}'"*/>]|\s+(?:from|import|as)\s|$)/,
  ),
  sign(
    'flow',
    3.6,
    /^(?:\}?\s*else\b|elif\b|if\b|for\b|while\b|switch\b|match\b|case\b|default:|try\b|catch\b|except\b|finally\b|with\b|return\b|throw\b|raise\b|yield\b|await\b|break\b|continue\b|loop\b|guard\b|defer\b|do\b|pass$|end$|fi$|done$|esac$).*[({:;)\]}]$|^(?:return|break|continue|pass|else|try|do|then|fi|done|end|begin|esac|loop)\b;?$/,
  ),
  sign('operator', 1, /=>|->|<-|::|&&|\|\||[!=]==?|[-+*/|&^%]=|:=|\?\.|\?\?|\+\+|\.\.=?/),
  sign('assigns', 2.2, /^[\w$.[\]"'@*&-]+(?:\s*:\s*[\w<>&[\]., ]+)?\s*[-+|:?]?=\s*\S/),
  sign('equals', 1.5, /\s=\s/),
  sign('call', 1.3, /[\w$!]\([^)]*\)?/),
  sign('method', 1.2, /[\w)\]]\.[\w$]+!?\(|^\.\w+/),
  sign(
    'identifier',
    1,
    /\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+[a-z0-9]*[A-Z]\w*\b|\b[A-Z]+(?:_[A-Z0-9]+)+\b|\b[A-Z][a-z]+[A-Z]\w+\b/,
  ),
  sign('tag', 4.5, /^<\/?[a-zA-Z][\w.:-]*(?:\s[^>]*)?\/?>?|<\/[\w.]+>|\/>$/),
  sign('key', 4.2, /^-?\s*["']?[a-z_$][\w.$-]*["']?\??:(?:\s+\S|$)/),
  sign('json', 3.4, /^"[^"]+"\s*:\s|^["'][^"']*["'],?$/),
  sign('section', 4.3, /^\[{1,2}[\w."-]+\]{1,2}$/),
  sign('quoted', 2.1, /[(=,[{:]\s*["'`]|["'`][),;\]}]/),
  sign('path', 4.1, /^(?:~|\.{0,2})\/[\w.-]+|^\S+\/\S*\.\w{1,5}(?::\d+)?$/),
  sign(
    'output',
    5.9,
    /^(?:error|warning|note|help|info|debug)(?:\[\w+\])?: |^(?:Traceback|panic:|goroutine \d|thread '|Caused by:|Compiling |Finished |Running `|test \S+ \.\.\.|at \S+ \(|File ")|^(?:-->|\d+ +\||\||\^)|\^{2,}|~{3,}|^\d{4}[-/]\d\d[-/]\d\d[T ]\d/,
  ),
  sign('drawing', 4.9, /[│├└─┌┐┘┤┬┴┼═║╔╗╚╝▼►]|\+--|^\|.*\|$|--+>|<--+/),
  sign('selector', 2.1, /^[.#@&:]?[\w.#:,>\s-]+\{$|^[\w-]+:\s[^;]+;$/),
  sign(
    'select',
    2,
    /^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|JOIN|LEFT JOIN|INNER JOIN|GROUP BY|ORDER BY|VALUES|BEGIN|COMMIT|WITH)\b/,
  ),
  sign('columns', 2, /\S {3,}\S/),
  sign('cells', -1, /\S\t\S/),
  sign(
    'folder',
    3,
    /^[\w.-]+\/$|^[\w.@-]+\.(?:ts|js|tsx|jsx|rs|py|go|json|ya?ml|toml|md|html|css|sh|txt)$/,
  ),
  sign('header', 2, /^[A-Z][\w-]+-[A-Z]\w+: \S/),
  sign('hex', 1.9, /\b0x[\da-fA-F]+\b|\b[\da-f]{8,}\b/),
  sign('variable', 0.5, /[$%]\{?\w+|\$\(|\{\{/),
  sign('words4', -1.4, /(?:^|[\s("“‘])(?:[\p{L}’'-]+,? ){3}[\p{L}’'-]+/u),
  sign('words7', -1.1, /(?:^|[\s("“‘])(?:[\p{L}’'-]+,? ){6}[\p{L}’'-]+/u),
  sign('sentence', -2.1, /\p{L}[)\]”"’'`]?[.!?…][)”"’*]?$/u),
  sign('colon', -2.1, /\p{L}{2}[)”"]?:$/u),
  sign('capital', -1.8, /^(?:\p{Lu}[\p{Ll}’']*|I|A) [\p{Ll}’']+/u),
  sign(
    'function-words',
    -0.9,
    /\b(?:the|a|an|of|and|to|is|are|was|that|it|we|you|this|with|our|your|der|die|und|le|la|les|et|el|los|que|un|une|il)\b.*\b(?:the|a|an|of|and|to|is|are|was|that|it|we|you|this|with|in|on|as|be|or|our|your|der|die|und|le|la|les|et|el|los|que|un|une|il)\b/iu,
  ),
  sign('long', -1.6, /^.{140,}/),
  sign(
    'cjk',
    -3.1,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}].*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u,
  ),
  sign('cjk-sentence', -2.2, /[。！？：]$/),
  sign('bullet', -2.4, /^(?:[•‣◦▪–—*+-]|\d{1,3}[.)]) /),
]

function sign(name: string, weight: number, pattern: RegExp): Sign {
  return { name, weight, pattern }
}
