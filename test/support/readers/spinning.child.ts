process.stdout.write('spinning');
setTimeout(() => {
  for (;;);
}, 1);
