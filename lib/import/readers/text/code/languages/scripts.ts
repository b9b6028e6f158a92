// What tells languages of scripts from each other.
import type { LanguageSigns } from './language-signs.ts'

export const SCRIPTS: LanguageSigns = {
  shell: [
    [4, /^#!\s*\/(?:usr\/)?bin\/(?:env )?(?:ba|z|k|da)?sh\b/],
    [3, /^\s*(?:\$|%|❯|➜) \S/m],
    [
      3,
      /^\s*(?:sudo |[A-Z_]+=\S+ )*(?:npm|npx|yarn|pnpm|bun|bunx|deno|cargo|rustup|git|docker|docker-compose|kubectl|helm|pip3?|pipx|poetry|uv|conda|brew|apt|apt-get|apk|dnf|yum|pacman|curl|wget|ssh|scp|rsync|chmod|chown|mkdir|rmdir|rm|cp|mv|ln|tar|systemctl|journalctl|export|source|cmake|gh|aws|terraform|gem|bundle|composer|dotnet|corepack|touch|ls|cd|sed|awk|grep)(?: [^=(){};:]|$)/m,
    ],
    [
      2,
      /^\s*(?:go (?:run|build|test|get|mod|install|tool|vet)|make(?: [\w-]+)?$|python3? [\w./-]+|node [\w./-]+|java -|javac |swift (?:build|run|test|package)|echo (?:"|\$|\w+ >))/m,
    ],
    [
      2,
      /\s--[a-z][\w-]+(?:[= ]|$)|\s-[a-zA-Z]\s|\s&& \w|\|\s*(?:grep|sed|awk|xargs|head|tail|sort|wc|jq|sh|bash)\b|2>&1|>\s*\/dev\/null|\$\(\w|\$\{?\w+\}?/,
    ],
    [2, /^\s*(?:fi|done|esac)$|^\s*if \[\[? .*\]\]?; then|^\s*for \w+ in .*; do/m],
  ],
  python: [
    [
      4,
      /^#!.*\bpython|^\s*def \w+\(.*\)(?: -> .+)?:\s*(?:#.*)?$|^\s*class \w+(?:\(.*\))?:\s*$/m,
    ],
    [
      3,
      /^\s*from [\w.]+ import \w|^\s*(?:elif .+|except(?: .+)?|with .+ as \w+|async def .+):\s*$|\bself\.\w/m,
    ],
    [
      3,
      /^>>> |\bif __name__ == |^\s*@(?:property|staticmethod|dataclass|pytest|app\.route)/m,
    ],
    [
      2,
      /^\s*import [\w.]+(?: as \w+)?(?:, \w+)*\s*$|^\s*(?:if|for|while) .+:\s*(?:#.*)?$|\bprint\(|\bNone\b|\bTrue\b|\bFalse\b|\blambda \w*:|\bf"|\bin range\(/m,
    ],
    [1, /^\s*#\s|\bdef \w+|\blen\(\w+\)|"""|\bnot \w|\bis not\b/m],
  ],
  ts: [
    [
      4,
      /\binterface \w+(?:<[^>]*>)?(?: extends [\w<>, ]+)? \{|\btype \w+(?:<[^>]*>)? = (?:\{|'|"|\||string|number|boolean|typeof |keyof |\w+\[|(?:Record|Pick|Omit|Partial|Array|Promise|React\.\w+)<)|\benum \w+ \{|\bas const\b|\bimport type\b|\bdeclare (?:module|const|function)\b/,
    ],
    [
      3,
      /(?:\(|, |const \w+|let \w+|\))\??: (?:string|number|boolean|void|unknown|any|never|Promise<|Array<|Record<|React\.\w|\w+\[\])|\w\?: \w|<T(?:,| extends |>)|\bas (?:string|number|any|unknown|HTML\w+)\b/,
    ],
    [1, /\b(?:private|public|readonly|abstract) \w+/],
  ],
  js: [
    [
      3,
      /\bconst (?:\w+|\{[^}]*\}|\[[^\]]*\]) =|\bfunction\*? ?\w*\s*\(|=>\s*[{(\w]|\bmodule\.exports\b|\brequire\(['"]/,
    ],
    [
      3,
      /^\s*import (?:[\w*{].* from )?['"]|^\s*export (?:default|const|function|class|async|\{)|\bconsole\.(?:log|error|warn)\(/m,
    ],
    [
      2,
      /\blet \w+ =|\bvar \w+ =|\b(?:document|window|process)\.\w|\bawait \w|\bnew Promise\(|===|!==|\bundefined\b|\bnull\b.*;|\basync function\b|\$\{\w|\btypeof \w/,
    ],
    [
      2,
      /\b(?:it|test|describe|expect|useState|useEffect|useRef|setTimeout|fetch)\(|\.(?:then|catch|map|filter|forEach|addEventListener|querySelector)\(/,
    ],
  ],
  jsx: [
    [
      4,
      /(?:return\s*\(?|=>\s*\(?|&&\s*\(?|^\s*|\(\s*)<(?:[A-Z]\w*(?:\.\w+)?|[a-z][\w]*)(?: [^>]*)?=\{|\bclassName=|<>|<\/>|\bonClick=\{/m,
    ],
    [3, /^\s*<[A-Z]\w*(?:\s[^>]*)?\/?>|return \(?\s*<\w|<\/[A-Z]\w*>/m],
  ],
  ruby: [
    [
      4,
      /^\s*def (?:self\.)?\w+[?!]?(?:\(.*\))?\s*$[\s\S]*^\s*end\b|\bdo \|\w+(?:, \w+)*\|\s*$|^\s*require(?:_relative)? ['"]|\battr_(?:reader|accessor|writer)\b/m,
    ],
    [
      2,
      /\bputs \S|\.each\b|^\s*end\s*$|\bnil\b|:\w+ => |^\s*class \w+(?: < [\w:]+)?\s*$|^\s*module \w+\s*$|\bgem ['"]/m,
    ],
  ],
  php: [
    [6, /<\?php|\$this->\w|^\s*namespace \w+(?:\\\w+)*;/m],
    [4, /\$\w+ = .*;|\becho \$|\bfunction \w+\(.*\$\w+/],
  ],
}
