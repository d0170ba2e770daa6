#!/usr/bin/env python3
"""Stories of Reuters-21578 in the marks of NITF, for measuring: nobody publishes a large open NITF.

usage: nitf_of_reuters.py MEGABYTES > FILE

Reads reuters21578.tar.gz of DATELINE_CORPORA, again and again until there are as many megabytes.
"""
import html
import os
import pathlib
import re
import sys
import tarfile

STORY = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf change.date="June 10, 2005" change.time="19:30" version="-//IPTC//DTD NITF 3.3//EN">
  <head>
    <title>{headline}</title>
    <meta content="3" name="publication_month"/>
    <meta content="1987" name="publication_year"/>
    <docdata>
      <doc-id id-string="{number}"/>
      <doc.copyright holder="Example Wire" year="1987"/>
      <identified-content>
{classifiers}      </identified-content>
    </docdata>
    <pubdata date.publication="19870301T000000" item-length="{length}" name="Example Wire" unit-of-measure="word"/>
  </head>
  <body>
    <body.head>
      <hedline>
        <hl1>{headline}</hl1>
      </hedline>
    </body.head>
    <body.content>
      <block class="full_text">
{paragraphs}      </block>
    </body.content>
  </body>
</nitf>
'''


def texts():
    with tarfile.open(pathlib.Path(os.environ['DATELINE_CORPORA'], 'reuters21578.tar.gz')) as archive:
        for member in archive:
            if member.name.endswith('.sgm'):
                sgml = archive.extractfile(member).read().decode('latin-1')
                yield from re.findall(r'<REUTERS.*?</REUTERS>', sgml, re.S)


def element(name, text):
    match = re.search(f'<{name}>(.*?)</{name}>', text, re.S)
    return html.escape(re.sub(r'&#\d+;', '', html.unescape(match[1])), quote=False) if match else ''


def story(text, number):
    topics = re.findall(r'<D>(.*?)</D>', text)
    body = re.sub(r'[\x00-\x08\x0b-\x1f]', '', element('BODY', text))
    return STORY.format(
        headline=re.sub(r'[\x00-\x1f]', ' ', element('TITLE', text)), number=number,
        length=len(body.split()),
        classifiers=''.join(f'        <classifier class="indexing_service" type="descriptor">'
                            f'{topic}</classifier>\n' for topic in topics),
        paragraphs=''.join(f'        <p>{" ".join(part.split())}</p>\n'
                           for part in re.split(r'\n {4}', body)))


def main():
    wanted = int(sys.argv[1]) * 1000 * 1000
    number = written = 0
    while written < wanted:
        for text in texts():
            number += 1
            written += sys.stdout.write(story(text, number))
            if written >= wanted:
                return


if __name__ == '__main__':
    main()
