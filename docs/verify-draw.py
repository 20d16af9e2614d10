#!/usr/bin/env python3
"""python3 verify-draw.py certificate.json list.csv ...   Repeats a draw by the rules of draw-algorithm.md.
Needs Python 3.9 or newer and nothing else. Ends with 0 when everything matches, with 1 when something does not."""
import codecs, csv, datetime, hashlib, io, json, re, sys
WHITE, MONTHS = ' \t\n\v\f\r\u00a0', 'jan feb mar apr may jun jul aug sep oct nov dec'.split()
DATES = [r'(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2})(?:[T ].*)?)?', r'(?P<serial>[2-7]\d{4})(?:\.\d+)?',
         r'(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4}|\d{2})(?:[T ].*)?',
         r'(?:(?P<d>\d{1,2})[-/. ])?(?P<name>[A-Za-z]{3,9})[-/. ](?P<y>\d{4}|\d{2})(?: .*)?']
def unreadable(error):  # the five bytes that Windows-1252 leaves open stand for themselves
    return (chr(error.object[error.start]), error.start + 1) if error.encoding == 'charmap' else codecs.replace_errors(error)
codecs.register_error('list', unreadable)
csv.field_size_limit(2**31 - 1)
def sha(data): return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()
def days(cell, day_first):
    """The first and the last day that a cell means, or None when it is no date."""
    found = next(filter(None, (re.fullmatch(pattern, cell, re.ASCII | re.DOTALL) for pattern in DATES)), None)
    part = found.groupdict() if found else {}
    if 'serial' in part: return (datetime.date(1899, 12, 30) + datetime.timedelta(int(part['serial'])),) * 2
    if found and found.re.pattern == DATES[2] and not day_first: part['d'], part['m'] = part['m'], part['d']
    try:
        y, d, name = int(part['y']), part['d'], part.get('name', '').lower()[:3]
        m, y = MONTHS.index(name) + 1 if name else int(part['m']), y if len(part['y']) == 4 else y + (2000 if y < 70 else 1900)
        first = datetime.date(y, m, int(d or 1))
        last = first if d else datetime.date(y + m // 12, m % 12 + 1, 1) - datetime.timedelta(1)
        return (first, last) if y >= 1900 else None
    except (KeyError, ValueError): return None
def class_of(cells, row):
    """The first question of the algorithm that keeps a row out, or its stratum."""
    cell = lambda at: cells[at].strip(WHITE) if at is not None and at < len(cells) else ''
    at = {name: column and column['index'] for name, column in frame['columns'].items()}
    reference, stratum = cell(at['reference']), settings['offences'].get(cell(at['offence']))
    if not any(text.strip(WHITE) for text in cells): return 'blank'
    if first_row.setdefault(tuple(cells), row) != row: return 'exactDuplicates'
    if reference and first_reference.setdefault(reference, row) != row: counts['repeatedReferences'] += 1
    if not reference and at['reference'] is not None: return 'withoutReference'
    when = days(cell(at['recordedOn']), frame['dayFirst'])
    if at['recordedOn'] is not None and not when: return 'withoutDate'
    if at['recordedOn'] is not None and not window[0] <= when[0] <= when[1] <= window[1]: return 'outsideWindow'
    if 'subset' in settings and cell(settings['subset']['column']) not in settings['subset']['values']: return 'outsideSubset'
    if (at['offence'] is None or stratum) and list(eligible) == ['all']: stratum = 'all'
    if stratum not in eligible: return 'otherOffences'
    if reference and taken.setdefault(reference, row) != row and not settings['keepRepeatedReferences']: return 'repeatedLeftOut'
    return eligible[stratum].append(row) or 'eligible'
said = json.load(open(sys.argv[1], encoding='utf-8'))
frame, settings, files = said['frame'], said['settings'], {sha(open(p, 'rb').read()): p for p in sys.argv[2:]}
window = [datetime.date.fromisoformat(settings[day]) for day in ('windowFrom', 'windowTo')]
counts, eligible = {name: 0 for name in said['counts']}, {stratum['id']: [] for stratum in settings['strata']}
first_row, first_reference, taken = {}, {}, {}
for file in frame['files']:
    if (wanted := file.get('readAs', file)['sha256']) not in files: sys.exit(f'{file["name"]}: hand over the file with SHA-256 {wanted}')
    text = open(files[wanted], 'rb').read().decode(file['encoding'], 'list').removeprefix('\ufeff').replace('\0', '')
    for cells in list(csv.reader(io.StringIO(text, newline=''), delimiter=file['separator']))[file['headerRow'] + 1:]:
        counts['read'] += 1
        counts[class_of(cells, counts['read'])] += 1
hashes, result, lines = [file['sha256'] for file in frame['files']], [], ''
frame_sha = hashes[0] if len(hashes) == 1 else sha(''.join(h + '\n' for h in hashes))
for stratum in settings['strata']:
    order = sorted(eligible[stratum['id']], key=lambda row: (sha(f"{settings['seed']}\n{frame_sha}\n{row}"), row))
    drawn, reserves = order[:stratum['target']], order[stratum['target']:stratum['target'] + stratum['reserves']]
    result.append({'id': stratum['id'], 'drawn': drawn, 'reserves': reserves})
    lines += ''.join(f"{stratum['id']}\t{'drawn' if row in drawn else 'reserve'}\t{row}\n" for row in drawn + reserves)
counts['perStratum'] = {name: len(rows) for name, rows in eligible.items()}
pairs = {'the SHA-256 of the list': (frame_sha, frame['sha256']), 'the counts': (counts, said['counts']),
         'the drawn rows': (result, said['result']), 'the SHA-256 of the result': (sha(lines), said['resultSha256'])}
if wrong := [what for what, (ours, theirs) in pairs.items() if ours != theirs]: sys.exit(f"DOES NOT MATCH: {', '.join(wrong)}")
print(f"MATCHES: {sum(len(s['drawn']) for s in result)} files drawn from {counts['eligible']} eligible of {counts['read']} rows")
