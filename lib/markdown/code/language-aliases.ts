// Names of languages that other highlighters use, and what Shiki calls them.

/**
 * From the published lists of names: Pygments 2.19 (lexers), Prism 1.30 (components), Rouge 4.5
 * (tags and aliases, which kramdown uses), Chroma 2.15 (aliases), Linguist 9 (aliases).
 */
export const LANGUAGE_ALIASES: Readonly<Record<string, string>> = {
  // Sessions
  ...aliasesOf(
    'python',
    'pycon python-console python3 py3 pypy ipython ipython3 py2 python2 python2-traceback pytb py3tb pyi sage cython pyx starlark bazel',
  ),
  ...aliasesOf(
    'shellsession',
    'sh-session shell-session bash-session console-session doscon terminal',
  ),
  ...aliasesOf(
    'shellscript',
    'ksh ash dash bats openrc ebuild eclass slurm sbatch commandline',
  ),
  ...aliasesOf('powershell', 'pwsh-session ps1con posh'),
  ...aliasesOf('ruby', 'irb rbcon jruby macruby rake gemfile rabl rbx duby'),
  ...aliasesOf('julia', 'jlcon julia-repl'),
  ...aliasesOf('r', 'rconsole rout splus s rscript'),
  ...aliasesOf('elixir', 'iex exs ex heex'),
  ...aliasesOf(
    'sql',
    'mysql mariadb postgresql postgres psql pgsql postgres-console sqlite sqlite3 tsql t-sql mssql ansi-sql bigquery',
  ),
  ...aliasesOf('plsql', 'oracle oraclesql'),
  // The web
  ...aliasesOf('html', 'markup xhtml htm html5 html+js html+css vuejs-html'),
  ...aliasesOf(
    'xml',
    'svg mathml rss atom ssml xsd wsdl xslt xhtml+xml plist pom rdf kml gpx xul resx csproj ant',
  ),
  ...aliasesOf(
    'jinja',
    'html+jinja html+django htmldjango django jinja2 jinja-html css+jinja nunjucks njk django-html salt tera',
  ),
  ...aliasesOf('erb', 'rhtml html+erb eruby html+ruby'),
  ...aliasesOf('php', 'html+php php3 php4 php5 php7 php8 phtml inc'),
  ...aliasesOf('twig', 'html+twig craftcms'),
  ...aliasesOf('handlebars', 'html+handlebars mustache htmlbars'),
  ...aliasesOf('liquid', 'html+liquid'),
  ...aliasesOf(
    'javascript',
    'node nodejs ecmascript es6 jsm ssjs javascript+erb javascript+django rhino',
  ),
  ...aliasesOf('typescript', 'deno'),
  ...aliasesOf('jsonc', 'json-with-comments'),
  ...aliasesOf(
    'json',
    'geojson topojson webmanifest ipynb jsonld json-ld json-object jsonp har',
  ),
  ...aliasesOf('css', 'css+erb css3'),
  ...aliasesOf('less', 'lesscss'),
  ...aliasesOf('http', 'https'),
  ...aliasesOf('wasm', 'wat wast webassembly'),
  // Systems
  ...aliasesOf('c', 'ansi-c c99 c11 arduino-c xbm xpm'),
  ...aliasesOf('cpp', 'cxx cc hpp hh hxx arduino ino cuda-cpp cuda cu'),
  ...aliasesOf('csharp', 'dotnet csx cake'),
  ...aliasesOf(
    'vb',
    'vbnet vb.net visual-basic visualbasic vbs vbscript basic vba qbasic',
  ),
  ...aliasesOf('objective-c', 'obj-c objectivec obj_c'),
  ...aliasesOf('objective-cpp', 'objc++ obj-c++ objectivec++ objcpp mm'),
  ...aliasesOf('rust', 'rustlang text/x-rust'),
  ...aliasesOf('go', 'golang gomod gosum go-mod go.mod'),
  ...aliasesOf('go', 'text/x-go'),
  ...aliasesOf(
    'asm',
    'nasm assembly assembler x86asm gas masm yasm armasm asm6502 x86 att',
  ),
  ...aliasesOf('llvm', 'llvm-ir'),
  ...aliasesOf('docker', 'containerfile'),
  ...aliasesOf('make', 'mf bsdmake gnumake mk'),
  ...aliasesOf('systemd', 'unit service'),
  ...aliasesOf('nginx', 'nginxconf nginx-conf'),
  ...aliasesOf('apache', 'apacheconf aconf htaccess apache2 apache-conf'),
  ...aliasesOf(
    'ini',
    'cfg dosini editorconfig gitconfig conf config npmrc desktop-entry',
  ),
  ...aliasesOf('properties', 'java-properties jproperties props'),
  ...aliasesOf('dotenv', 'env'),
  ...aliasesOf('terraform', 'opentofu tofu'),
  ...aliasesOf('nix', 'nixos'),
  ...aliasesOf('bat', 'dosbatch winbatch dos'),
  ...aliasesOf('ssh-config', 'sshconfig ssh_config sshd_config'),
  ...aliasesOf('yaml', 'yaml+jinja salt-yaml sls cff'),
  ...aliasesOf('toml', 'cargo pipfile'),
  ...aliasesOf('diff', 'udiff patch'),
  ...aliasesOf('git-commit', 'commit gitcommit'),
  // Others
  ...aliasesOf('rst', 'restructuredtext'),
  ...aliasesOf(
    'markdown',
    'mdown mkd mkdown rmd rmarkdown gfm commonmark kramdown pandoc',
  ),
  ...aliasesOf('latex', 'context xetex'),
  ...aliasesOf('java', 'jsp beanshell'),
  ...aliasesOf('groovy', 'gradle jenkins jenkinsfile'),
  ...aliasesOf('scala', 'sbt ammonite'),
  ...aliasesOf('haskell', 'lhs literate-haskell ghci'),
  ...aliasesOf('clojure', 'cljs clojurescript cljc edn boot'),
  ...aliasesOf('common-lisp', 'cl commonlisp sbcl lisp-repl'),
  ...aliasesOf('scheme', 'scm guile chicken'),
  ...aliasesOf('erlang', 'escript'),
  ...aliasesOf('ocaml', 'reason ml reasonml'),
  ...aliasesOf('fsharp', 'fsi fsx'),
  ...aliasesOf('perl', 'pl perl5 cperl'),
  ...aliasesOf('matlab', 'octave matlabsession'),
  ...aliasesOf('wolfram', 'mathematica mma nb'),
  ...aliasesOf('pascal', 'delphi objectpascal freepascal'),
  ...aliasesOf('fortran-free-form', 'fortran f2003 f2008'),
  ...aliasesOf('verilog', 'v-verilog'),
  ...aliasesOf('system-verilog', 'systemverilog sv svh'),
  ...aliasesOf('proto', 'protobuf3 proto3'),
  ...aliasesOf('graphql', 'graphqls'),
  ...aliasesOf('coffee', 'cson'),
  ...aliasesOf('swift', 'swift5'),
  ...aliasesOf('kotlin', 'kotlin-script'),
  ...aliasesOf('emacs-lisp', 'emacs el'),
  ...aliasesOf('viml', 'nvim vimrc'),
  ...aliasesOf('d', 'dlang'),
  ...aliasesOf('objective-cpp', 'objective-c++ obj-cpp'),
  ...aliasesOf('coffee', 'coffee-script'),
  ...aliasesOf('erb', 'xml+erb'),
  ...aliasesOf('viml', 'vim.script vim-script'),
  ...aliasesOf('awk', 'gawk mawk nawk'),
  ...aliasesOf('nim', 'nimrod'),
  ...aliasesOf('racket', 'rkt'),
  ...aliasesOf('crystal', 'cr'),
  ...aliasesOf('solidity', 'sol'),
  ...aliasesOf('puppet', 'pp'),
  ...aliasesOf('c', 'h'),
  ...aliasesOf('bat', 'batchfile'),
  ...aliasesOf('python', 'python-repl'),
  ...aliasesOf('cmake', 'cmakelists.txt'),
  ...aliasesOf('erlang', 'hrl'),
  ...aliasesOf('vhdl', 'vhd'),
  ...aliasesOf('pascal', 'pas'),
  ...aliasesOf('cypher', 'neo4j'),
}

/** Names for text that no highlighter colours: what programs print, and what is none. */
export const PLAIN_ALIASES: readonly string[] = [
  ...[
    'text',
    'txt',
    'plain',
    'none',
    'ansi',
    'output',
    'plaintext',
    'raw',
    'nohighlight',
  ],
  ...['no-highlight', 'text/plain', 'stdout', 'stderr', 'result', 'tree', 'ascii'],
]

function aliasesOf(language: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, language]))
}
