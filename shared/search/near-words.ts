const A = 97;

/**
 * Which letters a word has, one bit for each of a to z and one for all other characters. An error changes two bits at
 * the most, so words whose bits differ in more than twice as many places as errors are allowed need no closer look.
 */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at) - A;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return letters;
}

export function differentLetters(a: number, b: number): number {
  let differ = a ^ b;
  let count = 0;
  while (differ !== 0) {
    differ &= differ - 1;
    count += 1;
  }
  return count;
}

/**
 * How many typing errors lie between two words: a letter too many, too few or wrong, or two neighbours changed over.
 * @param most gives up beyond that many
 * @returns the number of errors, or `most + 1` when there are more
 * @see the "optimal string alignment" distance; Boytsov (2011), ACM Journal of Experimental Algorithmics 16, 1.1
 */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let errors = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    // Errors never become fewer from row to row, but a swap looks two rows back.
    if (least > most && Math.min(...last) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
