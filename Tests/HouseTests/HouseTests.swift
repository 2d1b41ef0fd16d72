// The first test of this storey; its rooms follow.
