#!/bin/sh
# The main jobs of termkit in seven steps, on copies of the example articles. Run it with `make demo`.
# It works in a temporary folder and leaves this one as it is; it ends with status 0.
set -eu

examples=$(cd "$(dirname "$0")" && pwd)
if ! command -v termkit >/dev/null; then
    echo "termkit is not installed here. Run: make demo" >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT PIPE TERM
cp "$examples"/article.* "$folder"
cp -R "$examples"/editions "$folder"
rm "$folder"/editions/republic.en.md "$folder"/editions/republic.ru.md "$folder"/editions/republic.print.md
cd "$folder"

step() {
    printf '\n== %s\n%s\n\n' "$1" "$2"
}

# Show a command and run it. Status 1 says that findings remain, which is the point of this demo;
# anything worse is a fault.
show() {
    echo "\$ termkit $*"
    status=0
    termkit "$@" || status=$?
    if [ "$status" -gt 1 ]; then
        echo "The demo stops: termkit ended with status $status." >&2
        exit "$status"
    fi
}

# The second paragraph of the English article: one with several kinds of error in it.
paragraph() {
    awk -v RS= 'NR == 4' article.en.md
}

step "1. Check" "Three articles, each in its own language: what is wrong, where, and what it should be."
show check article.az.md article.en.md article.ru.txt

step "2. Preview" "--diff shows what the safe fixes would change, and changes nothing."
show check --diff article.az.md article.en.md article.ru.txt

step "3. Fix" "--fix applies them; each word keeps its case and its ending, and no other byte changes."
before=$(paragraph)
show check --fix article.az.md article.en.md article.ru.txt

step "4. Before and after" "One paragraph of the English article."
printf 'Before:\n%s\n\nAfter:\n' "$before"
paragraph

step "5. What remains" "A person has to decide these: termkit suggests, and does not edit."
show check article.az.md article.en.md article.ru.txt

step "6. Find" "Every term of the glossary in a line of text, with its endings (one JSON object for each)."
line="Rəsulzadənin Bakıdakı çıxışı, Paris Sülh Konfransından sonra NATO-nun tarixi kimi oxunmur."
printf '%s\n' "$line"
printf '%s\n' "$line" | show find - --language az --format jsonl

step "7. Editions" "One article in three languages, each in the style of its house: names, dates, citations, the list."
show edition build editions
for edition in editions/republic.en.md editions/republic.ru.md editions/republic.print.md; do
    printf '\n%s\n\n' "$edition"
    awk -v RS= 'NR == 2 || NR == 5' "$edition"
done

printf '\nThe articles in examples/ are as they were. To try your own: .venv/bin/termkit check FILE\n'
