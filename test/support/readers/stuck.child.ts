for (;;) {
  // Never gets as far as asking for its document.
}
