// The first file of this storey; its rooms follow.
