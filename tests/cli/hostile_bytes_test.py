"""What a terminal must never get is put into every input that there is, and every byte that the
programs print is looked at.

    usage: hostile_bytes_test.py BINDIR

Our own colours and the bar of progress, which are control sequences, are switched off by what is
run, or taken out by `without_ours` where they are what is tested.
"""
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import unicodedata

BIN = os.path.abspath(sys.argv[1])
INDEX = os.path.join(BIN, 'dateline-index')
SEARCH = os.path.join(BIN, 'dateline-search')

CONTROLS = '\x01\x07\x08\x0b\x1b[31m\x1b]0;owned\x07\x7f'
HIDDEN = ('\x80\x85\x9b\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066'
          '\u2069\u206f\ufeff\ufff9\U000e0001\U000e0041\U000e007f')
LINES = '\r\ndateline-index: all is well\n\t'
HOSTILE = CONTROLS + HIDDEN
BYTES = HOSTILE.encode() + b'\xff\xc3\x9b\xe2\x80'  # Not UTF-8 either.
NAME = BYTES + LINES.encode()  # A file may be called so.

failures = []


def complain(what, why):
    failures.append(what)
    print(f'FAILED: {what}: {why}')


def bad_characters(text):
    """Of a text with lines and tabs: what a terminal must not get."""
    return [c for c in text if c not in '\n\t' and (
        unicodedata.category(c) == 'Cc' or c in HIDDEN or 0xE0000 <= ord(c) <= 0xE007F)]


def check(what, printed):
    """Bytes that were printed."""
    try:
        text = printed.decode()
    except UnicodeDecodeError as error:
        return complain(what, f'not UTF-8: {error}: {printed[:200]!r}')
    bad = bad_characters(text)
    if bad:
        where = text.index(bad[0])
        return complain(what, f'{sorted(set(bad))!r} in {text[max(0, where - 40):where + 40]!r}')
    for line in text.split('\n'):
        if line.startswith('dateline-index: all is well'):
            complain(what, f'a name makes a line of its own: {text[:300]!r}')
    return text


def run(what, command, stdin=b'', codes=(0, 1, 2), env=None):
    done = subprocess.run(command, input=stdin, capture_output=True,
                          env={**os.environ, **(env or {})}, timeout=600, check=False)
    if done.returncode not in codes:
        complain(what, f'exit {done.returncode}: {done.stderr[:300]!r}')
    for stream, printed in (('stdout', done.stdout), ('stderr', done.stderr)):
        check(f'{what}, {stream}', printed)
        if b'internal error' in printed:
            complain(what, printed[:300])
    return done


def line(**members):
    return json.dumps(members).encode() + b'\n'


def make_corpora():
    """Files and members with hostile names, of articles with hostile fields and broken records."""
    article = line(id='i' + HOSTILE + ' x', headline='Flood ' + HOSTILE + LINES, text='River ' + HOSTILE,
                   source='s' + HOSTILE, section='c' + HOSTILE, byline='b' + HOSTILE,
                   topics=['t' + HOSTILE], url='http://x/' + HOSTILE, language='en')
    broken = b'{"id": ' + BYTES + b'\n' + line(id='e' + HOSTILE, headline=HOSTILE, text='')
    os.mkdir(b'in' + NAME)
    with open(b'in' + NAME + b'/a' + NAME + b'.jsonl', 'wb') as file:
        file.write(article + broken * 3)
    with open(b'in' + NAME + b'/b' + NAME + b'.txt', 'wb') as file:
        file.write(b'Flood ' + BYTES + b'\n\nThe river ' + BYTES + b'.\n')
    with open('member.jsonl', 'wb') as file:
        file.write(article.replace(b'"i', b'"j') + broken)
    with tarfile.open(b'in' + NAME + b'/t' + NAME + b'.tar', 'w', encoding='utf-8',
                      errors='surrogateescape') as archive:
        archive.add('member.jsonl', ('m' + HOSTILE + LINES).strip() + '.jsonl')
        archive.add('member.jsonl', os.fsdecode(b'n\xff\x9b.jsonl'))
    with open(b'in' + NAME + b'/u.tar.gz', 'wb') as file:
        file.write(b'\x1f\x8b\x08' + BYTES)
    with open(b'in' + NAME + b'/v.bin', 'wb') as file:
        file.write(b'\x7fELF\x02\x01' + BYTES)


def check_indexing():
    corpus, db = b'in' + NAME, b'db' + NAME
    for mode in ('log', 'json', 'none', 'auto'):
        run(f'a build with --progress {mode}', [INDEX, '-d', db, '--progress', mode, '--rebuild', corpus],
            codes=(1,))
    run('an update', [INDEX, '-d', db, corpus], codes=(0, 1))
    run('a dry run', [INDEX, '--dry-run', corpus], codes=(1,))
    run('--status', [INDEX, '-d', db, '--status'], codes=(0,))
    status = run('--status -o json', [INDEX, '-d', db, '--status', '-o', 'json'], codes=(0,))
    if not json.loads(status.stdout)['sources']:
        complain('--status -o json', 'no sources')
    run('--verify', [INDEX, '-d', db, '--verify'], codes=(0,))
    run('--remove', [INDEX, '-d', db, '--remove', BYTES, NAME], codes=(1,))
    with open(db + b'/rejects.jsonl', 'rb') as rejects:
        printed = rejects.read()
    check('rejects.jsonl', printed)
    for reject in printed.splitlines():
        json.loads(reject)
    for option in ('-f', '-l', '--map', '-j', '-m', '--max-article', '--output', '--progress',
                   '--lock-timeout', '--writer'):
        for value in (BYTES, NAME, NAME + b'=x', b'headline=' + NAME, b'body=' + NAME):
            run(f'dateline-index {option} {value!r}'[:60],
                [INDEX, '-d', db, option, value, '--dry-run', corpus])
    run('an unknown option', [INDEX, '--' + os.fsdecode(BYTES), corpus], codes=(2,))
    run('an unknown letter', [INDEX, b'-' + BYTES, corpus], codes=(2,))
    run('a corpus that is not there', [INDEX, '-d', db, b'none' + NAME], codes=(2,))
    for task in ('--status', '--verify'):
        run(f'{task} of nothing', [INDEX, '-d', b'none' + NAME, task], codes=(2,))
    run('--remove from nothing', [INDEX, '-d', b'none' + NAME, '--remove', 'x'], codes=(2,))
    run('a directory that is no index', [INDEX, '-d', b'in' + NAME, 'member.jsonl'], codes=(2,))
    run('standard input', [INDEX, '-d', 'stdin.db', '-'], stdin=b'{' + BYTES + b'\n' + line(id='q', text='x'),
        codes=(1,))
    for name in ('PAGER', 'TERM', 'NO_COLOR', 'LANG', 'TZ', 'LC_ALL', 'TMPDIR'):
        run(f'{name} of the surroundings', [INDEX, '-d', db, '--status'], codes=(0,),
            env={name: os.fsdecode(BYTES.replace(b'\0', b''))})


def check_damage():
    """What lies in an index may be another's too."""
    db = b'db' + NAME
    for name in (b'XAPIANDB', b'ledger.db', b'lock', b'rejects.jsonl'):
        broken = b'broken' + NAME
        shutil.rmtree(broken, ignore_errors=True)
        shutil.copytree(db, broken)
        with open(broken + b'/' + name, 'rb') as file:
            whole = file.read()
        for content in (BYTES, b'# generation 1\nglass segments/' + BYTES + b'\n', NAME, whole + NAME):
            with open(broken + b'/' + name, 'wb') as file:
                file.write(content)
            for command in ([INDEX, '-d', broken, '--status'], [INDEX, '-d', broken, '--status', '-o', 'json'],
                            [INDEX, '-d', broken, '--verify'], [INDEX, '-d', broken, '--remove', 'x'],
                            [SEARCH, '-d', broken, 'flood'], [INDEX, '-d', broken, 'member.jsonl']):
                run(f'a broken {name.decode()}', command)


QUERIES = ['flood', HOSTILE, 'flood ' + HOSTILE, 'flood AND (' + HOSTILE, 'sorce' + HOSTILE + ':x',
           'source:"' + HOSTILE + LINES + '"', 'flod' + HOSTILE + '~2', 'fl*' + HOSTILE, '"flood' + HOSTILE,
           'date:' + HOSTILE, 'date:"' + HOSTILE + LINES + '"', 'NEAR/' + HOSTILE, 'flood' + LINES, 'flod rivr',
           'source:s' + HOSTILE, 'flood^' + HOSTILE, 'ATLEAST' + HOSTILE + '(flood)']


def check_searching():
    db = b'db' + NAME
    queries = [query.encode() for query in QUERIES] + [BYTES, b'flood ' + NAME]
    for query in queries:
        for output in ('text', 'oneline', 'json', 'jsonl', 'trec'):
            for extra in ([], ['--explain'], ['--plain', '--explain'], ['--lenient', '--explain']):
                done = run(f'{query[:30]!r} -o {output} {extra}',
                           [SEARCH, '-d', db, '-o', output, *extra, '--run-tag', BYTES, '--', query])
                if output == 'json' and done.stdout:
                    json.loads(done.stdout)
                for row in done.stdout.splitlines() if output == 'trec' else []:
                    if len(row.decode().split()) != 6:
                        complain('trec', f'not six columns: {row!r}')
    with open(b'queries' + NAME, 'wb') as file:
        for number, query in enumerate(queries):
            one_line = query.replace(b'\n', b' ').replace(b'\r', b' ').replace(b'\t', b' ')
            file.write(b'%d' % number + BYTES.replace(b' ', b'') + b'\t' + one_line + b'\n')
    for output in ('jsonl', 'trec'):
        for format_ in ('auto', 'tsv', 'lines'):
            run(f'a batch, {output}, {format_}',
                [SEARCH, '-d', db, '--batch', b'queries' + NAME, '--batch-format', format_, '-o', output,
                 '--explain', '--run-tag', NAME])
    run('a batch that is not there', [SEARCH, '-d', db, '--batch', b'none' + NAME], codes=(2,))
    run('a batch that is no table', [SEARCH, '-d', db, '--batch', b'in' + NAME + b'/b' + NAME + b'.txt',
                                     '--batch-format', 'tsv'], codes=(2,))
    for id_ in ('i' + HOSTILE + ' x', HOSTILE):
        for output in ('text', 'oneline', 'json', 'jsonl', 'trec'):
            run(f'--article -o {output}', [SEARCH, '-d', db, '-o', output, '--article', id_])
    run('--article of other bytes', [SEARCH, '-d', db, '--article', NAME], codes=(1,))
    first = json.loads(run('the id', [SEARCH, '-d', db, '-o', 'jsonl', '-n', '1', 'flood']).stdout)['id']
    for output in ('text', 'oneline', 'json', 'jsonl', 'trec'):
        run(f'--article of a hit -o {output}', [SEARCH, '-d', db, '-o', output, '--article', first], codes=(0,))
    for option in ('-n', '--offset', '-o', '--sort', '--match', '--tz', '--color', '--rank', '--fields',
                   '--proximity', '--recency', '--now', '--batch-format', '--run-tag'):
        for value in (BYTES, NAME):
            run(f'dateline-search {option}', [SEARCH, '-d', db, option, value, 'flood'])
    run('--expand', [SEARCH, '-d', db, b'--expand=' + BYTES, 'flood'])
    run('an unknown option', [SEARCH, '-d', db, b'--' + BYTES, 'flood'], codes=(2,))
    run('no index', [SEARCH, '-d', b'none' + NAME, 'flood'], codes=(2,))
    for name in ('PAGER', 'TERM', 'NO_COLOR', 'LANG', 'TZ', 'LC_ALL'):
        run(f'{name} of the surroundings', [SEARCH, '-d', db, '--tz', 'local', 'flood'],
            env={name: os.fsdecode(BYTES.replace(b'\0', b''))})


def without_ours(printed):
    """Takes out the sequences that our colours, the bar of progress and the editing of lines use."""
    return re.sub(rb'\x1b\[(1;33|[0-2])?m|\x1b\[\d*[CDKJ]|\x1b\[\?2004[hl]|\r|\x08|\x07', b'', printed)


def on_terminal(command, typed=b'', env=None):
    """Everything that a program prints on a terminal, to which `typed` is typed."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update({'TERM': 'xterm', 'INPUTRC': '/dev/null', **(env or {})})
        os.execv(command[0], command)
    printed, pieces = b'', typed.splitlines(keepends=True)
    waiting = time.monotonic() + 60
    while time.monotonic() < waiting:
        if select.select([terminal], [], [], 0.3)[0]:
            try:
                read = os.read(terminal, 65536)
            except OSError:
                break
            if not read:
                break
            printed += read
        elif pieces:
            os.write(terminal, pieces.pop(0))
    os.close(terminal)
    return printed, os.waitpid(child, 0)[1]


def check_terminal():
    db = b'db' + NAME
    printed, _ = on_terminal([INDEX, '-d', b'new' + db, '--progress', 'bar', b'in' + NAME])
    check('a bar of progress', without_ours(printed))
    printed, _ = on_terminal([SEARCH, '-d', db, 'flood'])
    check('a page in colour', without_ours(printed))
    if b'\x1b[1m' not in printed:
        complain('a page in colour', 'has none')
    with open('inputrc', 'w', encoding='ascii') as file:
        file.write('set input-meta on\nset output-meta on\nset convert-meta off\n')
    # Editing keys are not what is typed here: what a paste from a page may bring along is.
    paste = HIDDEN.encode() + b'\xff'
    typed = b'\n'.join([b':explain', b'flood ' + paste, b':' + paste + b'nonsense', b'sorce' + paste + b':x',
                        b'flood AND (' + paste, b'flood', b'1', b':quit', b''])
    for pager in ('cat', os.fsdecode(BYTES)):
        printed, status = on_terminal([SEARCH, '-d', db], typed, {'INPUTRC': 'inputrc', 'PAGER': pager})
        check('a session', without_ours(printed))
        if b'\x1b[?2004h' not in printed:
            complain('a session', 'a line that is pasted would run by itself')
        if b'There is no command' not in printed or b'no field' not in printed or status != 0:
            complain('a session', f'did not go its way: {status}, {printed[-300:]!r}')


def main():
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(os.fsencode(scratch))
        make_corpora()
        check_indexing()
        check_searching()
        check_damage()
        check_terminal()
        os.chdir('/')
    print(f'{len(failures)} failures' if failures else 'nothing harmful was printed')
    return 1 if failures else 0


sys.exit(main())
