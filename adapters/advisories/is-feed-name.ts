/** Whether a file in a folder or an archive may belong to a feed; hidden ones never do. */
export function isFeedName(path: string): boolean {
  const parts = path.split(/[\\/]/u);
  const isHidden = parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..');
  return !isHidden && /\.(?:json|csv|tsv)(?:\.gz)?$/iu.test(path);
}
